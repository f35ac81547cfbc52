import { useCallback, useRef } from "react"
import type { Point } from "../../core/objective.ts"
import type { Outcome } from "../../core/survey.ts"
import type { LiveMap, MapNews } from "../../state/cartographer.ts"
import { useRavineState } from "../../state/react.ts"
import { MapPlot } from "../MapPlot.tsx"
import type { SharedCursor } from "../useMapCursor.ts"
import { basinOrder } from "./basinOrder.ts"
import { readOut } from "./basinWords.ts"
import { Letters } from "./Letters.tsx"
import { nearestCell } from "./nearestCell.ts"
import { Starts } from "./Starts.tsx"
import { useAddRun } from "./useAddRun.ts"
import type { Asked } from "./useBasinNews.ts"
import { useBasins } from "./useBasins.ts"

interface Props {
  /** What it is a map of: "Basins of Adam". */
  readonly name: string
  readonly run: number
  /** Of a difference: the run that ends elsewhere. */
  readonly against?: number
  readonly describe?: (at: Point, outcome: Outcome, other: Outcome | null) => string
  /** Hears which map is of what. */
  readonly asked: Asked
  readonly onNews: (news: MapNews, map: LiveMap | null) => void
  readonly cursor?: SharedCursor
  /** Draws nothing yet. */
  readonly isHidden?: boolean
}

/** Where all starts of a box end, with the letters of the minima. A click runs a start. */
export function BasinPlot({ name, run, against, describe, cursor, ...rest }: Props) {
  const { asked, onNews, isHidden } = rest
  const scenario = useRavineState((state) => state.scenario)
  const { box, targets, axes, zoom } = useBasins(run)
  const add = useAddRun(run, box)
  const cells = useRef({ columns: 2, rows: 2 })
  const order = useCallback(
    (columns: number, rows: number) => {
      cells.current = { columns, rows }
      const order = basinOrder(scenario, run, box, { columns, rows }, against)
      asked.set(order.survey, { scenario, run })
      return order
    },
    [scenario, run, box, against, asked],
  )
  // The run that is added ends where its cell says.
  const pick = (at: Point) => add(nearestCell(at, box, cells.current))
  const own = (at: Point, outcome: Outcome) => readOut(at, outcome, box)
  return (
    <MapPlot
      name={name}
      axes={axes}
      order={isHidden ? null : order}
      describe={describe ?? own}
      onNews={onNews}
      onPick={pick}
      picks="run this start"
      onZoom={zoom}
      cursor={cursor}
    >
      {(frame) => (
        <>
          <Letters targets={targets} frame={frame} />
          <Starts scenario={scenario} run={run} frame={frame} />
        </>
      )}
    </MapPlot>
  )
}
