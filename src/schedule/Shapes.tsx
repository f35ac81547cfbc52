import { RadioGroup } from "radix-ui"
import { useEffect, useRef } from "react"
import { drawnFrom } from "../catalog/drawing.ts"
import { scheduleAliases, schedules } from "../catalog/index.ts"
import { SchedulePicture } from "../panels/SchedulePicture.tsx"
import { SKETCH } from "../panels/scheduleItems.tsx"
import styles from "./Shapes.module.css"
import type { Designer } from "./useDesigner.ts"

/** Names that fit below a small picture; the others do as they are. */
const SHORT: Readonly<Record<string, string>> = {
  linear_decay: "Linear",
  linear_decay_Tplus1: "Linear, T + 1",
  inv_sqrt: "1/√t",
  inv_sqrt_warmup: "Warm, 1/√t",
  triangular2: "Halving",
  exp_range: "Shrinking",
  sgdr: "Restarts",
  warmup_cosine_optax: "From 0, cos",
  warmup_cosine_plus1: "Warm, cos",
  wsd: "Stable, decay",
}

/** Every shape that a curve can take, drawn by its formula; the last one is free. */
export function Shapes({ scenario, edited, edit, choosePoint }: Designer) {
  const { spec, peak } = edited
  const host = useRef<HTMLDivElement>(null)
  const kind = scheduleAliases[spec.kind]?.kind ?? spec.kind
  const pick = (next: string) => {
    choosePoint(null)
    if (next !== "drawn") return edit({ spec: { kind: next } })
    const drawn = drawnFrom(spec, scenario.budget, peak)
    edit({ spec: drawn.spec, ...(drawn.peak !== peak && { peak: drawn.peak }) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another kind is another tile.
  useEffect(() => {
    const list = host.current!
    const tile = list.querySelector<HTMLElement>("[aria-checked=true]")
    if (!tile) return
    const [left, right] = [tile.offsetLeft, tile.offsetLeft + tile.offsetWidth]
    if (left < list.scrollLeft || right > list.scrollLeft + list.clientWidth)
      list.scrollLeft = left - (list.clientWidth - tile.offsetWidth) / 2
  }, [kind])
  return (
    <RadioGroup.Root
      ref={host}
      className={styles.shapes}
      aria-label="Shape"
      value={kind}
      onValueChange={pick}
    >
      {Object.entries(schedules).map(([id, { name }]) => (
        <RadioGroup.Item key={id} className={styles.tile} value={id} title={name} aria-label={name}>
          <SchedulePicture spec={{ kind: id }} />
          <span>{SHORT[id] ?? name}</span>
        </RadioGroup.Item>
      ))}
      <RadioGroup.Item className={styles.tile} value="drawn" title="Draw it yourself">
        <SchedulePicture spec={kind === "drawn" ? spec : SKETCH} />
        <span>Free curve</span>
      </RadioGroup.Item>
    </RadioGroup.Root>
  )
}
