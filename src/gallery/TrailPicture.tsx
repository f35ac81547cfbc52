import { useContext, useEffect, useRef, useState } from "react"
import { resolveObjective } from "../catalog/plan.ts"
import { showcaseOf } from "../catalog/showcase.ts"
import { useRavineState } from "../state/react.ts"
import { ThumbnailContext } from "../state/thumbnails.ts"
import { useSeen } from "../ui/useSeen.ts"
import styles from "./TrailPicture.module.css"
import { trailPath } from "./trailPath.ts"

/** Pixels of the picture, and its size in CSS pixels where it is widest. */
const SIZE = { columns: 280, rows: 200 } as const

/** What a method does alone on its surface, computed when the picture comes into sight. */
export function TrailPicture({ method }: { readonly method: string }) {
  const thumbnails = useContext(ThumbnailContext)
  const theme = useRavineState((state) => state.theme)
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [trail, setTrail] = useState<ArrayLike<number> | null>(null)
  const seen = useSeen(host)
  const { objective } = showcaseOf(method)
  const { surface } = objective
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    if (!seen || !thumbnails) return
    const wanted = new AbortController()
    void thumbnails.draw({ surface }, wanted.signal, SIZE).then((picture) => {
      if (!picture || wanted.signal.aborted) return
      canvas.current!.getContext("2d")!.putImageData(picture, 0, 0)
      canvas.current!.dataset.drawn = ""
    })
    void thumbnails.trail(method, wanted.signal).then((points) => {
      if (!wanted.signal.aborted) setTrail(points)
    })
    return () => wanted.abort()
  }, [thumbnails, seen, surface, method, theme])
  const drawn = trail && trailPath(trail, resolveObjective(objective).domain, SIZE)
  return (
    <div ref={host} className={styles.picture} aria-hidden="true">
      <canvas ref={canvas} width={SIZE.columns} height={SIZE.rows} />
      {drawn && (
        <svg aria-hidden="true" viewBox={`0 0 ${SIZE.columns} ${SIZE.rows}`} data-trail={method}>
          <path className={styles.casing} d={drawn.path} />
          <path className={styles.line} d={drawn.path} />
          <circle className={styles.start} cx={drawn.start[0]} cy={drawn.start[1]} r={4.5} />
          <circle className={styles.end} cx={drawn.end[0]} cy={drawn.end[1]} r={6} />
        </svg>
      )}
    </div>
  )
}
