import { Check, CircleAlert, CircleDashed, Contrast, type LucideIcon } from "lucide-react"
import type { Claim } from "../core/method.ts"
import styles from "./Claims.module.css"
import { printed } from "./words.ts"

const STATUS: Readonly<Record<Claim["status"], readonly [Icon: LucideIcon, word: string]>> = {
  verified: [Check, "Reproduced"],
  partly: [Contrast, "Partly"],
  failed: [CircleAlert, "Not reproduced"],
  unchecked: [CircleDashed, "Not checked"],
}

/** Claims of papers, each with what became of it. */
export function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  return (
    <ul className={styles.claims}>
      {claims.map(({ text, status }) => {
        const [Icon, word] = STATUS[status]
        return (
          <li key={text}>
            <span className={styles.status} data-status={status}>
              <Icon size={14} strokeWidth={2} aria-hidden="true" />
              {word}
            </span>
            <p>{printed(text)}</p>
          </li>
        )
      })}
    </ul>
  )
}
