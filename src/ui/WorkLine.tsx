import styles from "./WorkLine.module.css"

interface Props {
  readonly name: string
  /** The share that is done; null shows nothing. */
  readonly share: number | null
}

/** How far something is, as a thin line on the lower edge of what it stands in. */
export function WorkLine({ name, share }: Props) {
  if (share === null) return null
  const percent = Math.round(100 * share)
  return (
    <div
      className={styles.line}
      role="progressbar"
      aria-label={name}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div style={{ width: `${percent}%` }} />
    </div>
  )
}
