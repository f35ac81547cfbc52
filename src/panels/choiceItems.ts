import type { Choice } from "../core/scenario.ts"
import type { PickerItem } from "../ui/PickerList.tsx"

/** Rows that edit a kind of the catalogue: for all runs, or for one that may have the common one. */
export interface ChoiceProps<Spec extends { readonly kind: string } = Choice> {
  /** Put before the names for screen readers: "Adam ". */
  readonly of?: string
  /** Absent where the common one holds. */
  readonly value: Spec | undefined
  /** What holds otherwise; absent for the common one itself. */
  readonly common?: Spec
  readonly colour?: string | undefined
  onChange(choice: Spec | undefined): void
}

/** Returns the kinds as a list to pick from; for a run the common one comes first, with the id "". */
export function choiceItems(
  kinds: Readonly<Record<string, { readonly name: string; readonly idea?: string }>>,
  common: string | undefined,
): PickerItem[] {
  const items = Object.entries(kinds).map(([id, { name, idea }]) => ({
    id,
    name,
    ...(idea && { hint: idea }),
  }))
  if (common === undefined) return items
  return [{ id: "", name: "Common", hint: `${kinds[common]!.name}, as for all runs` }, ...items]
}
