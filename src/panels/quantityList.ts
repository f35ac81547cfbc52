import type { View } from "../core/scenario.ts"
import type { NamedQuantity, Quantity } from "./quantity.ts"

const files = import.meta.glob<Quantity>("./quantities/*.tsx", { eager: true, import: "default" })

/** Every quantity of src/panels/quantities, in the order of the menu. */
export const quantities: readonly NamedQuantity[] = Object.entries(files)
  .map(([path, quantity]) => ({ ...quantity, id: path.replace(/^.*\/|\.tsx$/g, "") }))
  .sort((a, b) => a.order - b.order)

/** Charts of a scenario that names none. */
const USUAL = ["loss", "gradient", "length", "rate"]
/** Charts at once. */
export const MOST = 6

/** Returns the charts that a view asks for, the pinned ones first; ids that are not known are left out. */
export function chosenQuantities({ panels = USUAL, pinned = [] }: View): NamedQuantity[] {
  const chosen = quantities.filter(({ id }) => panels.includes(id)).slice(0, MOST)
  const shown = chosen.length > 0 ? chosen : quantities.filter(({ id }) => id === USUAL[0])
  const isPinned = ({ id }: NamedQuantity) => pinned.includes(id)
  return [...shown.filter(isPinned), ...shown.filter((quantity) => !isPinned(quantity))]
}
