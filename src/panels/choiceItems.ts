import type { Choice } from "../core/scenario.ts"
import type { PickerItem } from "../ui/PickerList.tsx"

/** Rows that edit a kind of the catalogue: for all runs, or for one that may have the common one. */
export interface ChoiceProps {
  /** Put before the names for screen readers: "Adam ". */
  readonly of?: string
  /** Absent where the common one holds. */
  readonly value: Choice | undefined
  /** What holds otherwise; absent for the common one itself. */
  readonly common?: Choice
  readonly colour?: string | undefined
  onChange(choice: Choice | undefined): void
}

/** Returns the kinds as a list to pick from; for a run the common one comes first, with the id "". */
export function choiceItems(
  kinds: Readonly<Record<string, { readonly name: string }>>,
  common: string | undefined,
): PickerItem[] {
  const items = Object.entries(kinds).map(([id, { name }]) => ({ id, name }))
  if (common === undefined) return items
  return [{ id: "", name: "Common", hint: `${kinds[common]!.name}, as for all runs` }, ...items]
}
