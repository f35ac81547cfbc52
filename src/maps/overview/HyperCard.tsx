import { useCallback, useMemo, useState } from "react"
import { isNoisy } from "../../catalog/oracles.ts"
import { stabilityEdge } from "../../catalog/stabilityEdge.ts"
import type { Point } from "../../core/objective.ts"
import type { Outcome } from "../../core/survey.ts"
import { withPlaces } from "../../state/editPlaces.ts"
import { runNames } from "../../state/names.ts"
import { useRavine, useRavineState } from "../../state/react.ts"
import { AxisRow } from "../hyper/AxisRow.tsx"
import { ColourSwitch } from "../hyper/ColourSwitch.tsx"
import { HyperLegend } from "../hyper/HyperLegend.tsx"
import { lookOf } from "../hyper/hyperOrder.ts"
import { hyperPicture } from "../hyper/hyperPicture.ts"
import { unknownScale } from "../hyper/hyperScale.ts"
import { finding, noteText, outcomeText } from "../hyper/hyperWords.ts"
import { PlacedMark } from "../hyper/Marks.tsx"
import { labelOf, meant, placeText } from "../hyper/places.ts"
import { TheoryLine } from "../hyper/TheoryLine.tsx"
import { type Asked, useHyperNews } from "../hyper/useHyperNews.ts"
import { useHyperView } from "../hyper/useHyperView.ts"
import { usePlanned } from "../hyper/usePlanned.ts"
import { MapActions } from "../MapActions.tsx"
import { MapCard } from "../MapCard.tsx"
import { MapPlot } from "../MapPlot.tsx"
import { useMapRun } from "../mapRun.ts"
import { NoRuns } from "../NoRuns.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import styles from "./HyperCard.module.css"

/** Which numbers of the run at hand work. */
export function HyperCard() {
  const run = useMapRun()
  return run === null ? <NoRuns title="Hyper-parameters" /> : <Hyper run={run} />
}

function Hyper({ run }: { readonly run: number }) {
  const { store } = useRavine()
  const scenario = useRavineState((state) => state.scenario)
  const colours = scenario.view.maps?.colours
  const { ask, choices, missing, change, setAxis, choose, isZoomed, zoom } = useHyperView(run)
  const { sides, colour, reference } = ask
  const [asked] = useState<Asked>(() => new WeakMap())
  const news = useHyperNews(asked)
  const plan = usePlanned(run, ask, asked)
  // What is told of another kind of map has another scale.
  const isTold = news.ask?.colour === colour && news.ask.reference.kind === reference.kind
  const scale = useMemo(
    () => (isTold && news.scale) || unknownScale(reference, ask.start),
    [isTold, news.scale, reference, ask.start],
  )
  const order = useCallback(
    (columns: number, rows: number) => ({
      survey: plan(columns, rows),
      look: lookOf(colour, scale, colours),
    }),
    [plan, colour, scale, colours],
  )
  const axes = useMemo(() => [mapAxis(sides[0]), mapAxis(sides[1])] as const, [sides])
  const edge = useMemo(
    () => stabilityEdge(scenario, run, [sides[0].axis, sides[1].axis]),
    [scenario, run, sides],
  )
  const pick = (at: Point) => {
    const places = sides.map((side, i) => ({ ...side.axis, value: meant(side, at[i]!) }))
    store.getState().replace(withPlaces(store.getState().scenario, run, places))
  }
  const name = runNames(scenario.runs)[run]!
  const told = (isTold && news.ask) || ask
  const { summary } = news
  const said = news.isComplete && summary && isTold ? finding(summary, told, scale) : null
  useAnnounced(said && `Hyper-parameters of ${name}. ${said}`)
  // Until the new sides are told of, the best place is one of the old ones.
  const isHere = told.sides.every(({ choice }, i) => choice.id === sides[i]!.choice.id)
  const describe = (at: Point, outcome: Outcome) =>
    `${placeText(sides, at)}: ${outcomeText(outcome, told, scale)}`
  const isRandom = isNoisy(scenario.runs[run]!.oracle ?? scenario.oracle)
  const note = `${noteText(ask, scale.kind, name)}${isRandom ? ", one seed" : ""}`
  const present: Point = [sides[0].choice.value, sides[1].choice.value]
  const picture = async () =>
    hyperPicture(await news.map!.picture(), {
      title: `Hyper-parameters: ${note}`,
      axes,
      ...{ ask: told, scale, summary: summary!, edge, colours, present },
    })
  return (
    <MapCard
      title="Hyper-parameters"
      note={note}
      actions={
        <MapActions
          map={summary && news.map ? { picture } : null}
          name={`hyper-parameters-${scenario.runs[run]!.method}`}
        />
      }
    >
      <MapPlot
        name={`Hyper-parameters of ${name}: ${labelOf(sides[0])} across, ${labelOf(sides[1])} up`}
        axes={axes}
        order={order}
        describe={describe}
        onNews={news.onNews}
        onPick={pick}
        picks="set these values"
        onZoom={zoom}
      >
        {(frame) => (
          <>
            {edge && <TheoryLine edge={edge} sides={sides} frame={frame} />}
            {isHere && summary?.best && (
              <PlacedMark kind="cross" at={summary.best.at} frame={frame} />
            )}
            <PlacedMark kind="ring" at={present} frame={frame} />
          </>
        )}
      </MapPlot>
      <div className={styles.below}>
        <div className={styles.settings}>
          {(["Across", "Up"] as const).map((label, side) => (
            <AxisRow
              key={label}
              name={label}
              side={sides[side]!}
              choices={choices}
              onChoose={(choice) => choose(side as 0 | 1, choice)}
              onChange={(axis) => setAxis(side as 0 | 1, axis)}
            />
          ))}
          <ColourSwitch
            ask={ask}
            onChange={change}
            onReset={isZoomed ? () => zoom(null) : undefined}
          />
        </div>
        {missing && (
          <p className={styles.missing} role="status">
            {missing}
          </p>
        )}
        <HyperLegend {...{ ask, told, scale, summary, edge, colours }} />
      </div>
    </MapCard>
  )
}

const mapAxis = (side: Parameters<typeof labelOf>[0]) => ({ ...side.axis, label: labelOf(side) })
