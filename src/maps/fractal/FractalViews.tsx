import { X } from "lucide-react"
import { type FormEvent, useRef } from "react"
import type { FractalView } from "../../core/mapsView.ts"
import { Button } from "../../ui/Button.tsx"
import styles from "./FractalViews.module.css"
import { type Place, placeOf } from "./place.ts"
import { VIEWS } from "./views.ts"

type Kept = NonNullable<FractalView["kept"]>

interface Props {
  readonly place: Place
  readonly kept: Kept
  readonly onOpen: (place: Place) => void
  readonly onKeep: (kept: Kept) => void
}

const MOST = 24
const LONGEST = 40

/** Places by name: some that come with the page, and those that a person keeps in the link. */
export function FractalViews({ place, kept, onOpen, onKeep }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const isFull = kept.length >= MOST
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const typed = field.current!.value.trim()
    const name = typed || `View ${kept.length + 1}`
    onKeep([...kept.filter((one) => one.name !== name), { name, ...place }])
    field.current!.value = ""
  }
  return (
    <div className={styles.views}>
      <h4>Views</h4>
      <ul>
        {VIEWS.map(({ name, ...view }) => (
          <li key={name}>
            <Button look="line" aria-pressed={isSame(view, place)} onClick={() => onOpen(view)}>
              {name}
            </Button>
          </li>
        ))}
        {kept.map(({ name, ...view }) => (
          <li key={`kept ${name}`}>
            <Button
              look="line"
              aria-pressed={isSame(placeOf(view), place)}
              onClick={() => onOpen(placeOf(view))}
            >
              {name}
            </Button>
            <Button
              look="icon"
              aria-label={`Forget ${name}`}
              title="Forget"
              onClick={() => onKeep(kept.filter((one) => one.name !== name))}
            >
              <X size={14} strokeWidth={1.5} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={keep}>
        <input
          ref={field}
          type="text"
          maxLength={LONGEST}
          autoComplete="off"
          aria-label="Name of this view"
          placeholder={`View ${kept.length + 1}`}
        />
        <Button
          look="line"
          type="submit"
          disabled={isFull}
          title={isFull ? `A link has room for ${MOST} views` : "It becomes a part of the link"}
        >
          Keep this view
        </Button>
      </form>
    </div>
  )
}

const isSame = (a: Place, b: Place) =>
  a.width === b.width &&
  a.seed === b.seed &&
  a.steps === b.steps &&
  a.window.flat().join() === b.window.flat().join()
