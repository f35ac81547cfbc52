import { Minus, Plus } from "lucide-react"
import { LEAST_GAP, withAdded, withoutPoint, withPoint } from "../catalog/drawing.ts"
import { methods } from "../catalog/index.ts"
import { isDrawn } from "../catalog/resolveSchedule.ts"
import type { NumberHyper } from "../core/method.ts"
import { monotoneCubic } from "../core/monotone.ts"
import type { DrawnSchedule } from "../core/scenario.ts"
import { ScheduleKeys } from "../panels/ScheduleKeys.tsx"
import { runNames } from "../state/names.ts"
import { Button } from "../ui/Button.tsx"
import { NumberField } from "../ui/NumberField.tsx"
import { NumberRow } from "../ui/NumberRow.tsx"
import { colourOf } from "../ui/Swatch.tsx"
import type { Designer } from "./useDesigner.ts"
import styles from "./Values.module.css"

/** The exact numbers of the curve. */
export function Values(designer: Designer) {
  const { scenario, edited, edit } = designer
  const { spec, peak, target } = edited
  const run = target.run === null ? undefined : scenario.runs[target.run]
  const colour = run && colourOf(run.slot ?? 0)
  const isShared = target.run === null && scenario.runs.length > 1
  return (
    <section className={styles.values} aria-label="Exact numbers">
      <PeakRow {...designer} colour={colour} />
      {isDrawn(spec) ? (
        <PointFields {...designer} spec={spec} />
      ) : (
        <ScheduleKeys
          of=""
          value={spec}
          rate={peak}
          colour={colour}
          onChange={(next) => edit({ spec: next })}
        />
      )}
      {isShared && (
        <p className={styles.hint}>
          Drawn with the rate of {runNames(scenario.runs)[edited.reference!]}; every run scales the
          curve to its own.
        </p>
      )}
      <p className={styles.hint}>
        {isDrawn(spec)
          ? "Draw across the plot, or drag its points. Insert adds one, Delete removes one, arrow keys move the focused one."
          : "Drag a point on the curve, or type a number. Arrow keys move the focused point."}
      </p>
    </section>
  )
}

/** The number that the curve is a share of. */
function PeakRow({ scenario, edited, edit, colour }: Designer & { colour: string | undefined }) {
  const { reference, target, peak } = edited
  if (reference === null) return null
  const run = scenario.runs[reference]!
  const hyper = methods[run.method]!.hyper[target.of] as NumberHyper
  const name = runNames(scenario.runs)[reference]!
  const what = target.of === "lr" ? "rate" : (hyper.label ?? target.of)
  return (
    <NumberRow
      label={`Peak ${what}`}
      name={`Peak ${what} of ${name}`}
      value={peak}
      initial={hyper.plane ?? hyper.default}
      track={hyper}
      colour={colour}
      onChange={(value) => edit({ peak: value })}
    />
  )
}

/** The point of a drawn curve that is taken hold of, by its numbers. */
function PointFields(designer: Designer & { readonly spec: DrawnSchedule }) {
  const { scenario, edited, spec, point, choosePoint, edit } = designer
  const { points } = spec
  const at = Math.min(point ?? 0, points.length - 1)
  const [share, height] = points[at]!
  const last = Math.max(scenario.budget - 1, 1)
  const move = (x: number, y: number) =>
    edit({ spec: { ...spec, points: withPoint(points, at, [x, y]) } })
  const add = () => {
    const next = points[at + 1] ?? points[at - 1]!
    const added = withAdded(
      points,
      (share + next[0]) / 2,
      monotoneCubic(points)((share + next[0]) / 2),
    )
    if (!added) return
    edit({ spec: { ...spec, points: added.points } })
    choosePoint(added.index)
  }
  const remove = () => {
    edit({ spec: { ...spec, points: withoutPoint(points, at) } })
    choosePoint(Math.max(0, at - 1))
  }
  const low = at > 0 ? points[at - 1]![0] + LEAST_GAP : 0
  const high = at < points.length - 1 ? points[at + 1]![0] - LEAST_GAP : 1
  return (
    <div className={styles.point}>
      <div className={styles.title}>
        Point {at + 1} of {points.length}
        <Button
          look="icon"
          aria-label="Add a point after it"
          title="Add a point (Insert)"
          onClick={add}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
        <Button
          look="icon"
          aria-label="Remove the point"
          title="Remove the point (Delete)"
          disabled={points.length <= 2}
          onClick={remove}
        >
          <Minus size={16} strokeWidth={1.5} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.field}>
        <span>step</span>
        <NumberField
          label="Step of the point"
          value={Number((share * last).toFixed(2))}
          refuse={(step) =>
            step / last < low - 1e-9 || step / last > high + 1e-9
              ? `From ${Math.ceil(low * last)} to ${Math.floor(high * last)}: points keep their order.`
              : null
          }
          onChange={(step) => move(step / last, height)}
        />
      </div>
      <div className={styles.field}>
        <span>share of the peak</span>
        <NumberField
          label="Share of the peak at the point"
          value={height}
          refuse={(value) => (value < 0 || value > 1 ? "From 0 to 1." : null)}
          onChange={(value) => move(share, value)}
        />
      </div>
      {edited.peak > 0 && (
        <div className={styles.field}>
          <span>rate</span>
          <NumberField
            label="Rate at the point"
            value={Number((height * edited.peak).toPrecision(6))}
            refuse={(rate) =>
              rate < 0 || rate > edited.peak ? "From 0 to the peak: raise the peak first." : null
            }
            onChange={(rate) => move(share, rate / edited.peak)}
          />
        </div>
      )}
    </div>
  )
}
