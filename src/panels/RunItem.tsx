import type { CSSProperties } from "react"
import type { RunSpec } from "../core/scenario.ts"
import { OWN } from "../state/edit.ts"
import { axisOf } from "../state/playbackSlice.ts"
import { useRavine, useRavineState, useTraces } from "../state/react.ts"
import { momentOf } from "../state/timeAxis.ts"
import { short } from "../ui/numberText.ts"
import { Swatch } from "../ui/Swatch.tsx"
import { RunControls } from "./RunControls.tsx"
import styles from "./RunItem.module.css"
import { RunMenu } from "./RunMenu.tsx"

interface Props {
  readonly run: RunSpec
  readonly index: number
  readonly name: string
  /** It is being dragged to another place. */
  readonly lifted: boolean
  readonly style: CSSProperties | undefined
}

/** One optimizer: its mark, its name, its loss at the playhead, its menu and, if selected, its controls. */
export function RunItem({ run, index, name, lifted, style }: Props) {
  const { store } = useRavine()
  const selected = useRavineState((state) => state.selected === index)
  const hovered = useRavineState((state) => state.hovered === index)
  const { hover } = store.getState()
  const states = [selected && styles.selected, lifted && styles.lifted, run.muted && styles.muted]
  return (
    <li
      className={[styles.run, ...states].filter(Boolean).join(" ")}
      style={style}
      data-hovered={hovered || undefined}
      onPointerEnter={() => hover(index)}
      onPointerLeave={() => hover(null)}
    >
      <div className={styles.head}>
        <Row run={run} index={index} name={name} selected={selected} />
        <RunMenu index={index} name={name} />
      </div>
      {selected && <RunControls run={run} index={index} name={name} />}
    </li>
  )
}

interface RowProps extends Pick<Props, "run" | "index" | "name"> {
  readonly selected: boolean
}

function Row({ run, index, name, selected }: RowProps) {
  const { store } = useRavine()
  const value = useValueText(run, index)
  const own = OWN.filter((key) => key !== "objective" && run[key] !== undefined)
  return (
    <button
      type="button"
      className={styles.row}
      data-grip
      aria-expanded={selected}
      aria-label={`${name}, ${value.spoken}`}
      onClick={() => store.getState().select(selected ? null : index)}
    >
      <Swatch slot={run.slot ?? 0} hollow={run.muted ?? false} />
      <span className={styles.name} title={name}>
        {name}
        {own.length > 0 && <small title={`Its own: ${own.map(worded).join(", ")}`}>own</small>}
      </span>
      <span className={value.diverged ? styles.diverged : styles.value}>{value.text}</span>
    </button>
  )
}

const worded = (key: string) => (key === "oracle" ? "noise" : key)

function useValueText(
  { muted }: RunSpec,
  index: number,
): { text: string; spoken: string; diverged: boolean } {
  const track = useTraces().tracks[index]
  const step = useRavineState((state) => state.step)
  const axis = useRavineState(axisOf)
  if (muted) return { text: "muted", spoken: "muted", diverged: false }
  if (!track) return { text: "…", spoken: "computing", diverged: false }
  const { at, diverged } = momentOf(track, step, axis)
  if (diverged) {
    const text = `diverged at ${track.divergedAt}`
    return { text, spoken: text, diverged: true }
  }
  const text = short(track.value[at]!)
  return { text, spoken: `loss ${text}`, diverged: false }
}
