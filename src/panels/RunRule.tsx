import { methods } from "../catalog/index.ts"
import { usePageLink } from "../state/usePageLink.ts"
import { Typeset } from "../ui/Typeset.tsx"
import styles from "./RunControls.module.css"

/** The update rule of a method, what it means and where it comes from. */
export function RunRule({ method }: { readonly method: string }) {
  const { name, rule, idea, source } = methods[method]!
  const more = usePageLink({ page: "methods", method })
  return (
    <div className={styles.rule}>
      <Typeset tex={rule} />
      <p className={styles.idea}>{idea}</p>
      <p className={styles.source}>
        {source.arxiv ? (
          <a href={`https://arxiv.org/abs/${source.arxiv}`} target="_blank" rel="noreferrer">
            {source.text}
          </a>
        ) : (
          source.text
        )}
      </p>
      <p className={styles.source}>
        <a {...more}>More about {name}</a>
      </p>
    </div>
  )
}
