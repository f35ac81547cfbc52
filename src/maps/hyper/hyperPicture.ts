import type { StabilityEdge } from "../../catalog/stabilityEdge.ts"
import type { MapsView } from "../../core/mapsView.ts"
import type { Point } from "../../core/objective.ts"
import { percent } from "../../ui/numberText.ts"
import { type Frame, framedPicture, type Stroke } from "../framedPicture.ts"
import { scaleTokens } from "./ColourBar.tsx"
import { endsText } from "./HyperLegend.tsx"
import type { HyperAsk } from "./hyperOrder.ts"
import type { HyperScale } from "./hyperScale.ts"
import type { HyperSummary } from "./hyperSummary.ts"
import { edgeText, referenceText } from "./hyperWords.ts"
import { MARKS } from "./Marks.tsx"
import { isOn, placeText } from "./places.ts"
import { DASH, edgePath } from "./TheoryLine.tsx"

interface Shown extends Pick<Frame, "title" | "axes"> {
  readonly ask: HyperAsk
  readonly scale: HyperScale
  readonly summary: HyperSummary
  readonly edge: StabilityEdge | null
  readonly colours: MapsView["colours"]
  /** The numbers that the run has. */
  readonly present: Point
}

/** A map of hyper-parameters as a picture with its axes, marks and legend. */
export function hyperPicture(
  picture: ImageData,
  { title, axes, ask, scale, summary, edge, colours, present }: Shown,
): ImageData {
  const { sides } = ask
  const { best, diverged } = summary
  const marks: readonly (readonly [keyof typeof MARKS, Point | undefined])[] = [
    ["cross", best?.at],
    ["ring", sides.every((side, i) => isOn(side, present[i]!)) ? present : undefined],
  ]
  return framedPicture(picture, {
    title,
    axes,
    strokes: (frame): Stroke[] => [
      ...(edge ? [{ path: edgePath(edge, sides, frame), dash: DASH }] : []),
      ...marks.flatMap(([kind, at]) =>
        at ? [{ path: MARKS[kind], at: [frame.x(at[0]), frame.y(at[1])] as const }] : [],
      ),
    ],
    bar: { tokens: scaleTokens(colours), ends: endsText(ask, scale) },
    lines: [
      `Hatched: diverged, ${percent(diverged)}. Ring: this run, ${placeText(sides, present)}.`,
      ...(best ? [`Cross: best, ${placeText(sides, best.at)}.`] : []),
      ...(edge ? [`Dashed: theory, ${edgeText(edge)}.`] : []),
      ...[referenceText(ask, scale)].filter((line) => line !== null),
    ],
  })
}
