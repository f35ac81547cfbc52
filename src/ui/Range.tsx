import type { CSSProperties, KeyboardEvent } from "react"
import styles from "./Range.module.css"

interface Props {
  readonly label: string
  /** Spoken instead of the place. */
  readonly text: string
  readonly value: number
  readonly max: number
  /** Distance of one arrow key, in units of `max`. */
  readonly step: number
  /** CSS colour of the filled part; ink without it. */
  readonly colour?: string | undefined
  readonly disabled?: boolean
  readonly id?: string
  onChange(value: number): void
  onReset?(): void
}

const DIRECTIONS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
}

/** A slider over the whole numbers from 0 to `max`. */
export function Range({
  label,
  text,
  value,
  max,
  step,
  colour,
  disabled,
  id,
  onChange,
  onReset,
}: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (direction === undefined) return
    event.preventDefault()
    onChange(Math.min(Math.max(value + direction * step * (event.shiftKey ? 10 : 1), 0), max))
  }
  const style = {
    "--p": max > 0 ? value / max : 0,
    ...(colour && { "--c": colour }),
  } as CSSProperties
  return (
    <input
      className={styles.range}
      type="range"
      id={id}
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={max}
      step={1}
      value={value}
      disabled={disabled}
      style={style}
      onChange={(event) => onChange(Number(event.target.value))}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
    />
  )
}
