import { ArrowLeft, ArrowRight } from "lucide-react"
import type { ReactNode } from "react"
import { type DescribedMethod, describedMethods } from "../catalog/texts.ts"
import type { Page } from "../state/page.ts"
import { usePageLink } from "../state/usePageLink.ts"
import { Typeset } from "../ui/Typeset.tsx"
import { Claims } from "./Claims.tsx"
import { Facts } from "./Facts.tsx"
import { find, readFilter } from "./filter.ts"
import { HyperTable } from "./HyperTable.tsx"
import styles from "./MethodPage.module.css"
import { RaceButtons } from "./RaceButtons.tsx"
import { TrailPicture } from "./TrailPicture.tsx"
import { familyName, printed } from "./words.ts"

interface Props {
  readonly method: DescribedMethod
  readonly page: Page
}

/** All that the catalogue says of a method. */
export function MethodPage({ method, page }: Props) {
  const { id, name, hyper } = method
  return (
    <article className={styles.page}>
      <Head method={method} page={page} />
      <Texts method={method} />
      <aside className={styles.side} aria-label="Facts">
        <RaceButtons id={id} name={name} />
        <TrailPicture method={id} />
        <Facts method={method} />
        <h3>Hyper-parameters</h3>
        <HyperTable hyper={hyper} />
      </aside>
      <Neighbours id={id} page={page} />
    </article>
  )
}

/** The way back to the list, the name and the source. */
function Head({ method: { name, family, source }, page }: Props) {
  const { method: _, ...list } = page
  const back = usePageLink(list)
  return (
    <header className={styles.head}>
      <p className={styles.crumbs}>
        <a {...back}>Methods</a> / {familyName(family)}
      </p>
      <h2>{name}</h2>
      <p className={styles.source}>
        {source.text}
        {source.arxiv && (
          <>
            {" · "}
            <a href={`https://arxiv.org/abs/${source.arxiv}`} target="_blank" rel="noreferrer">
              arXiv {source.arxiv}
            </a>
          </>
        )}
      </p>
    </header>
  )
}

function Texts({ method }: Pick<Props, "method">) {
  const { idea, about, rule, pitfalls, onThePlane, claims = [] } = method
  return (
    <div className={styles.text}>
      <p className={styles.lead}>{idea}</p>
      <div className={styles.rule}>
        <Typeset tex={rule} size={19} />
      </div>
      <p className={styles.about}>{printed(about)}</p>
      <Part title="What goes wrong">
        <ul className={styles.pitfalls}>
          {pitfalls.map((pitfall) => (
            <li key={pitfall}>{printed(pitfall)}</li>
          ))}
        </ul>
      </Part>
      {onThePlane && (
        <Part title="On the plane">
          <p>{printed(onThePlane)}</p>
        </Part>
      )}
      {claims.length > 0 && (
        <Part title="What was claimed, and what we found">
          <Claims claims={claims} />
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** The methods before and after it in the list that one came from. */
function Neighbours({ id, page }: { readonly id: string; readonly page: Page }) {
  const found = find(describedMethods, readFilter(page))
  const list = found.some((method) => method.id === id)
    ? found
    : find(describedMethods, readFilter({ page: "methods" }))
  const place = list.findIndex((method) => method.id === id)
  const [before, after] = [list[place - 1], list[place + 1]]
  return (
    <nav className={styles.neighbours} aria-label="Other methods">
      {before && (
        <Neighbour method={before} page={page}>
          <ArrowLeft size={16} strokeWidth={1.5} aria-hidden="true" />
          {before.name}
        </Neighbour>
      )}
      {after && (
        <Neighbour method={after} page={page}>
          {after.name}
          <ArrowRight size={16} strokeWidth={1.5} aria-hidden="true" />
        </Neighbour>
      )}
    </nav>
  )
}

interface NeighbourProps extends Props {
  readonly children: ReactNode
}

function Neighbour({ method, page, children }: NeighbourProps) {
  return <a {...usePageLink({ ...page, method: method.id })}>{children}</a>
}
