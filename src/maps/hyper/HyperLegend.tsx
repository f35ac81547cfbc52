import type { ReactNode } from "react"
import type { StabilityEdge } from "../../catalog/stabilityEdge.ts"
import type { MapsView } from "../../core/mapsView.ts"
import { powerText } from "../../panels/chart/domain.ts"
import { percent, whole } from "../../ui/numberText.ts"
import { ColourBar } from "./ColourBar.tsx"
import styles from "./HyperLegend.module.css"
import type { HyperAsk } from "./hyperOrder.ts"
import type { HyperScale } from "./hyperScale.ts"
import type { HyperSummary } from "./hyperSummary.ts"
import { edgeText, referenceText } from "./hyperWords.ts"
import { Mark } from "./Marks.tsx"
import { isOn, placeText } from "./places.ts"

interface Props {
  /** What is asked now, and what the numbers are of. */
  readonly ask: HyperAsk
  readonly told: HyperAsk
  readonly scale: HyperScale
  readonly summary: HyperSummary | null
  readonly edge: StabilityEdge | null
  readonly colours: MapsView["colours"]
}

/** What colours and marks of a map of hyper-parameters say, below it. Its height hardly changes. */
export function HyperLegend({ ask, told, scale, summary, edge, colours }: Props) {
  const run = [ask.sides[0].choice.value, ask.sides[1].choice.value] as const
  const from = referenceText(told, scale)
  return (
    <div className={styles.legend}>
      <ColourBar ends={endsText(told, scale)} scale={colours} />
      <ul className={styles.list}>
        <Entry swatch={<span className={styles.diverged} />}>
          Diverged {summary ? percent(summary.diverged) : "–"}
        </Entry>
        {told.colour === "steps" && summary && (
          <>
            <Entry swatch={<span className={styles.moving} />}>
              Still moving {percent(summary.moving)}
            </Entry>
            <Entry swatch={<span className={styles.resting} />}>
              At rest elsewhere {percent(summary.resting)}
            </Entry>
          </>
        )}
        <Entry swatch={<MarkSwatch kind="ring" />}>
          This run {placeText(ask.sides, run)}
          {ask.sides.every((side, i) => isOn(side, run[i]!)) ? "" : ", off the map"}
        </Entry>
        {summary?.best && (
          <Entry swatch={<MarkSwatch kind="cross" />}>
            Best {placeText(told.sides, summary.best.at)}
          </Entry>
        )}
        {edge && (
          <Entry swatch={<span className={styles.theory} />}>Theory: {edgeText(edge)}</Entry>
        )}
      </ul>
      {from && <p>{from}</p>}
      {edge && (
        <p>
          L is the largest curvature. Beyond the line runs grow; hatched are those that passed 10⁶
          within {whole(ask.budget)} steps.
        </p>
      )}
    </div>
  )
}

/** What the ends of the colours are, the better one first. */
export function endsText(
  { colour }: HyperAsk,
  { low, high, isCut }: HyperScale,
): readonly [string, string] {
  if (colour === "steps") return [`${whole(low)} steps`, whole(high)]
  const [below, above] = isCut
  return [`${below ? "≤ " : ""}${powerText(low)}`, `${above ? "≥ " : ""}${powerText(high)}`]
}

const Entry = ({
  swatch,
  children,
}: {
  readonly swatch: ReactNode
  readonly children: ReactNode
}) => (
  <li>
    {swatch}
    <span>{children}</span>
  </li>
)

const MarkSwatch = ({ kind }: { readonly kind: "ring" | "cross" }) => (
  <svg width="16" height="16" viewBox="-9 -9 18 18" aria-hidden="true">
    <Mark kind={kind} />
  </svg>
)
