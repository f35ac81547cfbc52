import { ChevronRight } from "lucide-react"
import { type ReactNode, useEffect, useId, useState } from "react"
import type { Transform } from "../core/objective.ts"
import type { ObjectiveSpec } from "../core/scenario.ts"
import { withTransform } from "../state/editTransform.ts"
import { isTransforming } from "../state/invarianceSlice.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { exact } from "../ui/numberText.ts"
import { CompareButton } from "./CompareButton.tsx"
import styles from "./OwnSettings.module.css"
import { TransformRows } from "./TransformRows.tsx"

interface Props {
  /** Put before the names for screen readers: "Adam ". */
  readonly of: string
  readonly spec: ObjectiveSpec
  readonly colour?: string | undefined
  /** The run whose own objective it is; absent for the common one. */
  readonly run?: number | undefined
}

/** Turns, scales and moves the surface. While the section of the common one is open, the flat map has knobs for it. */
export function TransformSection(props: Props) {
  return props.run === undefined ? <CommonSection {...props} /> : <OwnSection {...props} />
}

function CommonSection(props: Props) {
  const { store } = useRavine()
  const open = useRavineState(isTransforming)
  useEffect(() => {
    const { showKnobs } = store.getState()
    showKnobs(open)
    return () => showKnobs(false)
  }, [store, open])
  return (
    <Section {...props} open={open} onOpen={store.getState().setTransforming}>
      <CompareButton />
    </Section>
  )
}

function OwnSection(props: Props) {
  const [open, setOpen] = useState(props.spec.transform !== undefined)
  return <Section {...props} open={open} onOpen={setOpen} />
}

interface SectionProps extends Props {
  readonly open: boolean
  onOpen(open: boolean): void
  readonly children?: ReactNode
}

function Section({ of, spec, colour, run, open, onOpen, children }: SectionProps) {
  const { store } = useRavine()
  const id = useId()
  const change = (transform: Transform | undefined) => {
    const { scenario, replace } = store.getState()
    // It stays open when nothing is left of the transform.
    onOpen(true)
    replace(withTransform(scenario, run ?? null, transform))
  }
  return (
    <div className={styles.own}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        aria-label={of ? `${of}transform` : undefined}
        onClick={() => onOpen(!open)}
      >
        <ChevronRight size={14} strokeWidth={1.5} aria-hidden="true" />
        Transform
        <small>{summary(spec.transform)}</small>
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <TransformRows of={of} spec={spec} colour={colour} onChange={change}>
            {children}
          </TransformRows>
        )}
      </div>
    </div>
  )
}

/** What the closed section says: "30°, × 2". */
function summary(transform: Transform | undefined): string {
  if (!transform) return "none"
  const { rotate, scale, shift } = transform
  const factors = scale && (scale[0] === scale[1] ? [scale[0]] : scale)
  return [
    rotate ? `${exact(rotate)}°` : "",
    factors ? `× ${factors.map(exact).join(", ")}` : "",
    shift ? "moved" : "",
  ]
    .filter(Boolean)
    .join(", ")
}
