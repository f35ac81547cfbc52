import type { DescribedMethod } from "../catalog/texts.ts"
import type { Page } from "../state/page.ts"
import { usePageLink } from "../state/usePageLink.ts"
import { Typeset } from "../ui/Typeset.tsx"
import styles from "./MethodRow.module.css"
import { TrailPicture } from "./TrailPicture.tsx"
import { callsInWords, familyName, memoryInWords } from "./words.ts"

interface Props {
  readonly method: DescribedMethod
  /** The list that it stands in, to come back to. */
  readonly page: Page
  /** Its family is to be said. */
  readonly isNamed: boolean
}

/** A method in the list: what it does on the plane, its idea and its update rule. */
export function MethodRow({ method, page, isNamed }: Props) {
  const { id, name, source, family, idea, rule, oracles, memory } = method
  const link = usePageLink({ ...page, method: id })
  return (
    <li className={styles.row}>
      <TrailPicture method={id} />
      <div className={styles.text}>
        <h4>
          <a {...link}>{name}</a> <span>{source.year}</span>
        </h4>
        <p className={styles.facts}>
          {isNamed ? `${familyName(family)} · ` : ""}
          {callsInWords(oracles)} · keeps {memoryInWords(memory)}
        </p>
        <p className={styles.idea}>{idea}</p>
      </div>
      <div className={styles.rule}>
        <Typeset tex={rule} />
      </div>
    </li>
  )
}
