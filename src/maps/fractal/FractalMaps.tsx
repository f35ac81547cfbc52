import { useCallback, useMemo } from "react"
import type { Outcome } from "../../core/survey.ts"
import { MapActions } from "../MapActions.tsx"
import { MapCard } from "../MapCard.tsx"
import { MapPlot } from "../MapPlot.tsx"
import { PosterButton } from "../PosterButton.tsx"
import { useAnnounced } from "../useAnnounced.ts"
import { FractalLegend } from "./FractalLegend.tsx"
import styles from "./FractalMaps.module.css"
import { FractalSettings } from "./FractalSettings.tsx"
import { FractalViews } from "./FractalViews.tsx"
import { readOut, summary } from "./fractalWords.ts"
import { isTooFine } from "./place.ts"
import { rateAxis } from "./rateAxis.ts"
import { useFractal } from "./useFractal.ts"
import { useFractalNews } from "./useFractalNews.ts"
import { useFractalOrder } from "./useFractalOrder.ts"
import { useWheelZoom } from "./useWheelZoom.ts"
import { ZoomButtons } from "./ZoomButtons.tsx"

/** Whether gradient descent trains a small network, over the learning rates of its two layers. */
export function FractalMaps() {
  const { place, kept, isWhole, change, go, zoom, back } = useFractal()
  const { onNews, map, look, cells, finding } = useFractalNews()
  const order = useFractalOrder(place, look)
  const { window } = place
  const wheel = useWheelZoom(window, (to) => zoom(to, cells, true))
  const text = finding ? summary(finding) : ""
  useAnnounced(finding && `Trainability. ${text}`)
  const describe = useCallback((_: unknown, outcome: Outcome) => readOut(outcome, place), [place])
  const across = useMemo(() => rateAxis("rate of the first layer η₁", window[0]), [window])
  const up = useMemo(() => rateAxis("of the second layer η₂", window[1]), [window])
  const axes = useMemo(() => [across.axis, up.axis] as const, [across, up])
  return (
    <div className={styles.maps}>
      <MapCard
        title="Trainability"
        note="which learning rates train a small network"
        actions={
          <>
            <ZoomButtons window={window} onZoom={(to) => zoom(to, cells)} onBack={back} />
            <MapActions
              map={map}
              name="trainability"
              onReset={isWhole ? undefined : () => zoom(null, cells)}
              all="Whole map"
            />
            <PosterButton
              name="trainability"
              cells={cells}
              order={order}
              refuse={(columns, rows) =>
                isTooFine(window, [columns, rows])
                  ? "So close, float32 has too few learning rates for so many pixels."
                  : null
              }
            />
          </>
        }
      >
        <div ref={wheel} className={styles.plot}>
          <MapPlot
            name="Trainability of a small network"
            axes={axes}
            order={order}
            describe={describe}
            onNews={onNews}
            onZoom={(to) => zoom(to && [logsOf(across, to[0]), logsOf(up, to[1])], cells)}
          />
        </div>
        <FractalLegend look={look} finding={text} window={window} cells={cells} />
      </MapCard>
      <section className={styles.side} aria-label="Network and views">
        <FractalSettings place={place} onChange={change} />
        <FractalViews
          place={place}
          kept={kept}
          onOpen={go}
          onKeep={(list) => change({ kept: list })}
        />
      </section>
    </div>
  )
}

const logsOf = ({ logAt }: ReturnType<typeof rateAxis>, [from, to]: readonly [number, number]) =>
  [logAt(from), logAt(to)] as const
