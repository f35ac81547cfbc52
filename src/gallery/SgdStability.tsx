import { useEffect, useState } from "react"
import styles from "./SgdStability.module.css"
import { BATCHES, type SgdStability as Data, ENSEMBLE, sgdStability } from "./sgdStability.ts"

/** Size of the drawing, and where its plot lies. */
const SIZE = { width: 330, height: 200, left: 34, right: 12, top: 12, bottom: 34 } as const
const TICKS = [0, 0.5, 1]

const x = (i: number) =>
  SIZE.left + (i / (BATCHES.length - 1)) * (SIZE.width - SIZE.left - SIZE.right)
const y = (share: number) =>
  SIZE.height - SIZE.bottom - (share / 1.1) * (SIZE.height - SIZE.top - SIZE.bottom)

const path = (values: readonly number[]) =>
  values.map((value, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(value)}`).join("")

const area = (lower: readonly number[], upper: readonly number[]) =>
  `${path(upper)}${lower
    .map((value, i) => `L${x(i)} ${y(value)}`)
    .toReversed()
    .join("")}Z`

/** How the largest stable rate of SGD grows with its batch, on an ensemble of small linear problems. */
export function SgdStability() {
  const [data, setData] = useState<Data | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const pause = () => new Promise((resolve) => setTimeout(resolve))
    void sgdStability(pause, leaving.signal).then((found) => found && setData(found))
    return () => leaving.abort()
  }, [])
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>Largest stable rate of SGD</strong> over gradient descent’s,{" "}
        <span className={styles.formula}>
          2/<i>λ</i>
          <sub>max</sub>
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={data ? findingOf(data) : "Being computed."}
      >
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={SIZE.left} x2={x(8)} y1={y(tick)} y2={y(tick)} />
            <text x={SIZE.left - 7} y={y(tick)} dy=".35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {BATCHES.map((batch, i) =>
          i % 2 === 0 ? (
            <text key={batch} x={x(i)} y={SIZE.height - SIZE.bottom + 15} textAnchor="middle">
              {batch}
            </text>
          ) : null,
        )}
        <text x={x(4)} y={SIZE.height - 5} textAnchor="middle">
          rows in a batch
        </text>
        {data && (
          <>
            <path className={styles.middle} d={area(data.rate.lower, data.rate.upper)} />
            <path className={styles.median} d={path(data.rate.median)} />
          </>
        )}
        <line className={styles.limit} x1={SIZE.left} x2={x(8)} y1={y(1)} y2={y(1)} />
      </svg>
      <p>
        Median and middle half of {ENSEMBLE.problems} linear regressions of {ENSEMBLE.weights}{" "}
        weights that fit {ENSEMBLE.rows} random rows. At a larger rate the mean square distance to
        the minimum grows.
      </p>
    </figure>
  )
}

function findingOf({ rate: { median } }: Data): string {
  const [one, most] = [median[0]!, median.at(-1)!].map((share) => share.toFixed(2))
  return `With one row at a time SGD is stable up to ${one} of gradient descent’s largest rate, with ${BATCHES.at(-1)} rows up to ${most} (medians).`
}
