import type { ReactNode } from "react"
import styles from "./TwinLegend.module.css"
import type { TwinShares } from "./twins.ts"
import { signed } from "./twinWords.ts"

interface Props {
  /** The end of the scale. */
  readonly top: number
  readonly shares: TwinShares | null
  readonly finding: string | null
  readonly children: ReactNode
}

/** What the colours of a map of twins are, below it. */
export function TwinLegend({ top, shares, finding, children }: Props) {
  return (
    <div className={styles.legend}>
      <div className={styles.scale}>
        <span>meet {signed(-top)}</span>
        <span className={styles.bar} />
        <span>{signed(top)} part</span>
      </div>
      {finding && <p>{finding}</p>}
      {shares !== null && shares.diverged > 0 && (
        <p>
          <span className={styles.diverged} /> One of them diverged:{" "}
          {shares.diverged < 0.01 ? "under 1 %" : `${Math.round(100 * shares.diverged)} %`}
        </p>
      )}
      {children}
      <p>
        A finite-time Lyapunov exponent: log(d/d₀) per step, until the distance d has changed
        hundredfold or the steps are over. Both see the same noise.
      </p>
    </div>
  )
}
