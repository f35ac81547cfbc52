import { Play } from "lucide-react"
import { usePageLink } from "../state/usePageLink.ts"
import styles from "./ChoosePage.module.css"
import { ComparisonTable } from "./ComparisonTable.tsx"
import { type Question, questions } from "./guide.ts"
import { SgdStability } from "./SgdStability.tsx"
import { type Scene, scenes } from "./scenes.ts"
import { TunedTable } from "./TunedTable.tsx"
import { useScene } from "./useScene.ts"

/** How to choose a method: questions, what follows from the answers, and scenes that show it. */
export function ChoosePage() {
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h2>How to choose</h2>
        <p>
          Seven questions, in the order in which they rule methods out. Each answer leads to the
          methods that fit it, and most of them to a race that shows why.
        </p>
      </header>
      <Limits />
      {questions.map((question) => (
        <QuestionPart key={question.title} question={question} />
      ))}
      <section className={styles.wide}>
        <h3>Tuned, the order still changes</h3>
        <p className={styles.note}>
          Steps until the loss is first below the tolerance, with the rate that is best for each
          method and surface out of ten from 0.001 to 1; all else at its defaults. A method that
          oscillates may leave the tolerance again.
        </p>
        <TunedTable />
      </section>
      <section className={styles.wide}>
        <h3>All methods</h3>
        <ComparisonTable />
      </section>
    </article>
  )
}

/** What these pictures cannot say. */
function Limits() {
  return (
    <ul className={styles.limits}>
      <li>
        <strong>Toy landscapes do not rank optimizers for training networks.</strong> They show what
        a rule does, on two numbers, where it can be seen.
      </li>
      <li>
        <strong>Methods in a race are untuned unless a scene says otherwise.</strong> A method that
        looks slow may only have the wrong rate.
      </li>
      <li>
        <strong>Steps are not cost.</strong> Count the calls of the oracle: the axis of the charts
        can, and a Hessian is not a gradient.
      </li>
    </ul>
  )
}

function QuestionPart({ question }: { readonly question: Question }) {
  return (
    <section className={styles.question}>
      <div>
        <h3>{question.title}</h3>
        <dl>
          {question.answers.map(({ where, text, links }) => (
            <div key={where}>
              <dt>{where}</dt>
              <dd>
                {text}
                {links.length > 0 && (
                  <span className={styles.links}>
                    {links.map((link) => (
                      <PageLink key={link.name} {...link} />
                    ))}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.scenes}>
        {question.scenes.map((id) => (
          <SceneButton key={id} scene={scenes[id]} />
        ))}
        {question.figure && <SgdStability />}
      </div>
    </section>
  )
}

function PageLink({ name, page }: Question["answers"][number]["links"][number]) {
  return <a {...usePageLink(page)}>{name}</a>
}

/** Opens a scene on the landscape. */
function SceneButton({ scene: { title, look, scenario } }: { readonly scene: Scene }) {
  const openScene = useScene()
  return (
    <button
      type="button"
      className={styles.scene}
      onClick={() => openScene({ title, ...scenario })}
    >
      <Play size={16} strokeWidth={1.5} aria-hidden="true" />
      <span>
        <strong>{title}</strong>
        {look}
      </span>
    </button>
  )
}
