import type { Scenario } from "../core/scenario.ts"
import { withTransform } from "../state/editTransform.ts"
import type { RavineState } from "../state/store.ts"
import { exact } from "../ui/numberText.ts"
import type { StageEvents } from "../view/stage.ts"

/** Returns what the knobs of the surface do: one drag starts from one scenario, so that nothing adds up on the way. */
export function placeSurface(getState: () => RavineState): StageEvents["transform"] {
  let grabbed: Scenario | null = null
  return (to, held) => {
    const { scenario, replace, announce } = getState()
    const from = grabbed ?? scenario
    grabbed = held ? from : null
    const placed = to ? withTransform(from, null, to) : from
    replace({ ...placed, view: scenario.view })
    if (!held) announce(placeText(placed))
  }
}

/** Where the surface is, for screen readers. */
function placeText({ objective: { transform = {} } }: Scenario): string {
  const { rotate = 0, scale = [1, 1], shift = [0, 0] } = transform
  const [x, y] = shift.map(exact)
  return `Surface rotated by ${exact(rotate)} degrees, scaled by ${scale.join(" and ")}, shifted by ${x}, ${y}.`
}
