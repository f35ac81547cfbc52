import { useContext, useEffect, useRef } from "react"
import { useRavineState } from "../state/react.ts"
import { THUMBNAIL, ThumbnailContext } from "../state/thumbnails.ts"
import styles from "./Thumbnail.module.css"

/** A small relief of a surface, drawn once it is in sight. */
export function Thumbnail({ surface }: { readonly surface: string }) {
  const thumbnails = useContext(ThumbnailContext)
  const theme = useRavineState((state) => state.theme)
  const canvas = useRef<HTMLCanvasElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const target = canvas.current!
    let wanted = new AbortController()
    const draw = async ({ signal }: AbortController) => {
      const picture = await thumbnails?.draw({ surface }, signal)
      if (!picture || signal.aborted) return
      target.getContext("2d")!.putImageData(picture, 0, 0)
      target.dataset.drawn = ""
      sight.disconnect()
    }
    // A long list draws what is looked at, and not what was scrolled past.
    const sight = new IntersectionObserver((entries) => {
      wanted.abort()
      wanted = new AbortController()
      if (entries.at(-1)!.isIntersecting) void draw(wanted)
    })
    sight.observe(target)
    return () => {
      sight.disconnect()
      wanted.abort()
    }
  }, [thumbnails, surface, theme])
  return (
    <span className={styles.thumbnail} aria-hidden="true">
      <canvas ref={canvas} width={THUMBNAIL.columns} height={THUMBNAIL.rows} />
    </span>
  )
}
