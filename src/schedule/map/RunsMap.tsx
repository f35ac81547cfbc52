import { type PointerEvent, useContext, useEffect, useMemo, useRef } from "react"
import { resolveObjective } from "../../catalog/plan.ts"
import { DASHES } from "../../core/marks.ts"
import type { ObjectiveSpec } from "../../core/scenario.ts"
import { objectiveName, runKeys } from "../../state/names.ts"
import { axisOf } from "../../state/playbackSlice.ts"
import { useRavine, useRavineState, useTraces } from "../../state/react.ts"
import { ThumbnailContext } from "../../state/thumbnails.ts"
import { callsOf } from "../../state/timeAxis.ts"
import { colourOf } from "../../ui/Swatch.tsx"
import { MapPoints } from "./MapPoints.tsx"
import { MAP, type MapPath, mapPath, nearestOn } from "./mapPath.ts"
import styles from "./RunsMap.module.css"

/** Units around a path in which it is pointed at. */
const REACH = 9

/** Where the runs are on the landscape: their paths in small, at the playhead and where one points at. */
export function RunsMap() {
  const { store } = useRavine()
  const { tracks } = useTraces()
  const objective = useRavineState(({ scenario }) => scenario.objective)
  const runs = useRavineState(({ scenario }) => scenario.runs)
  const axis = useRavineState(axisOf)
  const picture = usePicture(objective)
  const { domain } = useMemo(() => resolveObjective(objective), [objective])
  // A run on an objective of its own is somewhere else.
  const shown = useMemo(
    () => runs.map((run, i) => (run.objective ? null : (tracks[i] ?? null))),
    [runs, tracks],
  )
  const paths = useMemo(
    () => shown.map((track) => track && mapPath(track, domain)),
    [shown, domain],
  )
  const keys = runKeys(runs)
  const count = paths.filter(Boolean).length
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * MAP.columns
    const y = ((event.clientY - box.top) / box.height) * MAP.rows
    const found = nearestOn(paths, x, y, REACH)
    const { hover, hoverStep } = store.getState()
    hover(found?.run ?? null)
    if (!found) return hoverStep(null)
    hoverStep(axis === "steps" ? found.iterate : callsOf(shown[found.run]!)[found.iterate]!)
  }
  const leave = () => {
    store.getState().hover(null)
    store.getState().hoverStep(null)
  }
  return (
    <div
      className={styles.map}
      role="img"
      aria-label={`Map of ${objectiveName(objective)} with the paths of ${count} ${count === 1 ? "run" : "runs"}.`}
      onPointerMove={point}
      onPointerLeave={leave}
    >
      <canvas ref={picture} width={MAP.columns} height={MAP.rows} />
      <svg viewBox={`0 0 ${MAP.columns} ${MAP.rows}`} preserveAspectRatio="none" aria-hidden="true">
        {paths.map(
          (path, run) =>
            path && <Path key={keys[run]} run={run} path={path} slot={runs[run]!.slot ?? 0} />,
        )}
      </svg>
      {shown.map(
        (track, run) =>
          track && (
            <MapPoints
              key={keys[run]}
              run={run}
              slot={runs[run]!.slot ?? 0}
              track={track}
              domain={domain}
            />
          ),
      )}
    </div>
  )
}

interface PathProps {
  readonly run: number
  readonly path: MapPath
  readonly slot: number
}

function Path({ run, path, slot }: PathProps) {
  const isFaint = useRavineState(({ hovered }) => hovered !== null && hovered !== run)
  return (
    <path
      className={styles.path}
      d={path.d}
      stroke={colourOf(slot)}
      strokeDasharray={DASHES[slot % DASHES.length]!.join(" ")}
      opacity={isFaint ? 0.25 : 1}
    />
  )
}

/** Draws the relief of an objective into a canvas, when the browser is idle. */
function usePicture(objective: ObjectiveSpec) {
  const thumbnails = useContext(ThumbnailContext)
  const theme = useRavineState((state) => state.theme)
  const canvas = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const wanted = new AbortController()
    void thumbnails?.draw(objective, wanted.signal, MAP).then((picture) => {
      if (!picture || wanted.signal.aborted) return
      canvas.current!.getContext("2d")!.putImageData(picture, 0, 0)
    })
    return () => wanted.abort()
  }, [thumbnails, objective, theme])
  return canvas
}
