import { type RavineStore, watch } from "../state/store.ts"
import { recall, remember } from "./memory.ts"

const KEY = "ravine-charts"

/** Gives the charts the height of the last visit, and every one that they are dragged to. */
export function startChartsHeight(store: RavineStore): void {
  const wear = (height: number | null) => {
    const { style } = document.documentElement
    if (height === null) style.removeProperty("--charts-height")
    else style.setProperty("--charts-height", `${height}px`)
  }
  watch(
    store,
    (state) => state.chartsHeight,
    (height) => {
      wear(height)
      remember(KEY, String(height ?? ""))
    },
  )
  const height = Number(recall(KEY))
  if (height > 0) store.getState().setChartsHeight(height)
}
