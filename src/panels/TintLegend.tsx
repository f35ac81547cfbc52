import type { ReactNode } from "react"
import { type TintScale, tints } from "../state/tint.ts"
import { short } from "../ui/numberText.ts"
import styles from "./TintLegend.module.css"

const LAMBDA = {
  max: (
    <>
      <i>λ</i>
      <sub>max</sub>
    </>
  ),
  min: (
    <>
      <i>λ</i>
      <sub>min</sub>
    </>
  ),
} as const

const SYMBOLS: Readonly<Record<TintScale["kind"], ReactNode>> = {
  sharpness: LAMBDA.max,
  flatness: LAMBDA.min,
  trace: (
    <>
      {LAMBDA.max} + {LAMBDA.min}
    </>
  ),
  condition: <>|λ| largest over least</>,
  signs: <>Hessian not positive definite</>,
}

const CASES = ["bowl", "saddle", "hill"] as const

/** What the colours of the landscape say of its curvature. */
export function TintLegend({ scale }: { readonly scale: TintScale }) {
  const { name, scale: how } = tints[scale.kind]
  const summary = summaryOf(scale)
  return (
    <div className={styles.legend} role="img" aria-label={`Colours: ${name}. ${summary}`}>
      <div className={styles.title}>
        <b>{name}</b> <span>{SYMBOLS[scale.kind]}</span>
      </div>
      {how === "cases" ? <Cases shares={scale.shares} /> : <Bar scale={scale} />}
      {how !== "cases" && <div className={styles.summary}>{summary}</div>}
    </div>
  )
}

function Bar({ scale: { kind, top } }: { readonly scale: TintScale }) {
  const isSigned = tints[kind].scale === "signed"
  const ticks = isSigned
    ? [short(-top), "0", short(top)]
    : ["1", short(Math.sqrt(top)), `${short(top)} and more`]
  return (
    <>
      <span className={isSigned ? styles.signed : styles.ratio} />
      <div className={styles.ticks}>
        {ticks.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </>
  )
}

function Cases({ shares }: Pick<TintScale, "shares">) {
  return (
    <ul className={styles.cases}>
      {CASES.map((name, i) => (
        <li key={name}>
          <span className={styles[name]} />
          {name} {percent(shares[i]!)}
        </li>
      ))}
    </ul>
  )
}

/** What the colours come to, in a sentence. */
function summaryOf({ shares, kind, top }: TintScale): string {
  const [bowl, saddle, hill] = shares.map(percent)
  const cases = `Bowl on ${bowl} of the box, saddle on ${saddle}, hill on ${hill}.`
  if (kind === "signs") return cases
  if (kind === "condition") return `Up to ${short(top)}, but for 2% of the box.`
  if (kind === "trace") return cases
  const negative = kind === "sharpness" ? shares[2] : 1 - shares[0]
  return negative === 0 ? "Above 0 everywhere." : `Not above 0 on ${percent(negative)} of the box.`
}

const percent = (share: number) =>
  share > 0 && share < 0.01 ? "<1%" : `${Math.round(100 * share)}%`
