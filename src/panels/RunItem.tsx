import type { RunSpec } from "../core/scenario.ts"
import { useRavine, useRavineState, useTraces } from "../state/react.ts"
import { lossAt } from "../state/track.ts"
import { short } from "../ui/numberText.ts"
import { Swatch } from "../ui/Swatch.tsx"
import { RunControls } from "./RunControls.tsx"
import styles from "./RunItem.module.css"

interface Props {
  readonly run: RunSpec
  readonly index: number
  readonly name: string
}

/** One optimizer: its mark, its name, its loss at the playhead and, if selected, its controls. */
export function RunItem({ run, index, name }: Props) {
  const { store } = useRavine()
  const selected = useRavineState((state) => state.selected === index)
  const hovered = useRavineState((state) => state.hovered === index)
  const value = useValueText(index)
  const { select, hover } = store.getState()
  return (
    <li
      className={`${styles.run} ${selected ? styles.selected : ""}`}
      onPointerEnter={() => hover(index)}
      onPointerLeave={() => hover(null)}
    >
      <button
        type="button"
        className={styles.row}
        data-hovered={hovered || undefined}
        aria-expanded={selected}
        aria-label={`${name}, ${value.spoken}`}
        onClick={() => select(selected ? null : index)}
      >
        <Swatch slot={run.slot ?? 0} />
        <span className={styles.name}>{name}</span>
        <span className={value.diverged ? styles.diverged : styles.value}>{value.text}</span>
      </button>
      {selected && <RunControls run={run} index={index} name={name} />}
    </li>
  )
}

function useValueText(index: number): { text: string; spoken: string; diverged: boolean } {
  const track = useTraces().tracks[index]
  const step = useRavineState((state) => state.step)
  if (!track) return { text: "…", spoken: "computing", diverged: false }
  const { divergedAt } = track
  if (divergedAt !== null && divergedAt <= step) {
    const text = `diverged at ${divergedAt}`
    return { text, spoken: text, diverged: true }
  }
  const text = short(lossAt(track, step))
  return { text, spoken: `loss ${text}`, diverged: false }
}
