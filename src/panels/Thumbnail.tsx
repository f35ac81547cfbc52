import { useContext, useEffect, useRef } from "react"
import { useRavineState } from "../state/react.ts"
import { THUMBNAIL, ThumbnailContext } from "../state/thumbnails.ts"
import styles from "./Thumbnail.module.css"

/** A small relief of a surface, drawn once it is on the page. */
export function Thumbnail({ surface }: { readonly surface: string }) {
  const thumbnails = useContext(ThumbnailContext)
  const theme = useRavineState((state) => state.theme)
  const canvas = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const wanted = new AbortController()
    void thumbnails?.draw(surface, wanted.signal).then((picture) => {
      if (!picture || wanted.signal.aborted) return
      canvas.current!.getContext("2d")!.putImageData(picture, 0, 0)
      canvas.current!.dataset.drawn = ""
    })
    return () => wanted.abort()
  }, [thumbnails, surface, theme])
  return (
    <span className={styles.thumbnail} aria-hidden="true">
      <canvas ref={canvas} width={THUMBNAIL.columns} height={THUMBNAIL.rows} />
    </span>
  )
}
