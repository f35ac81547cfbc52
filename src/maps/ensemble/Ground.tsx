import { useContext, useEffect, useRef } from "react"
import type { ObjectiveSpec } from "../../core/scenario.ts"
import { useRavineState } from "../../state/react.ts"
import { ThumbnailContext } from "../../state/thumbnails.ts"
import styles from "./DensityPlot.module.css"

/** Pixels of the relief, which is stretched: it lies muted below a density. */
const SIZE = { columns: 480, rows: 360 }

/** The relief of an objective over its box. */
export function Ground({ objective }: { readonly objective: ObjectiveSpec }) {
  const thumbnails = useContext(ThumbnailContext)
  const theme = useRavineState((state) => state.theme)
  const canvas = useRef<HTMLCanvasElement>(null)
  const key = JSON.stringify(objective)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const wanted = new AbortController()
    const draw = async () => {
      const picture = await thumbnails?.draw(JSON.parse(key), wanted.signal, SIZE)
      if (picture && !wanted.signal.aborted)
        canvas.current!.getContext("2d")!.putImageData(picture, 0, 0)
    }
    void draw()
    return () => wanted.abort()
  }, [thumbnails, key, theme])
  return <canvas ref={canvas} className={styles.ground} width={SIZE.columns} height={SIZE.rows} />
}
