import type { HyperView } from "../../core/mapsView.ts"
import { Button } from "../../ui/Button.tsx"
import { NumberField } from "../../ui/NumberField.tsx"
import { Segmented } from "../../ui/Segmented.tsx"
import styles from "./ColourSwitch.module.css"
import type { HyperAsk } from "./hyperOrder.ts"

const OPTIONS = [
  { value: "gap", label: "Final gap" },
  { value: "steps", label: "Steps to tolerance" },
] as const

interface Props {
  readonly ask: HyperAsk
  onChange(change: HyperView): void
  /** Gives both sides their usual ends again; absent while they have them. */
  readonly onReset?: (() => void) | undefined
}

/** What the colours say, how near is near enough where they count steps, and the way back to the usual ends. */
export function ColourSwitch({ ask: { colour, tolerance, reference }, onChange, onReset }: Props) {
  const isGap = reference.kind !== "lowest"
  return (
    <div className={styles.row}>
      <span>Colour</span>
      <Segmented
        look="mini"
        label="Colours say"
        value={colour}
        options={OPTIONS}
        onChange={(value) => onChange({ colour: value === "steps" ? "steps" : undefined })}
      />
      {colour === "steps" && (
        <>
          <span>within</span>
          <NumberField
            label={isGap ? "Tolerance of the gap" : "Tolerance of f"}
            value={tolerance}
            refuse={(value) => (value > 0 || !isGap ? null : "More than 0.")}
            nudge={(value, direction) => Number((value * 10 ** direction).toPrecision(3))}
            onChange={(next) => onChange({ tolerance: next })}
          />
        </>
      )}
      {onReset && (
        <Button look="line" className={styles.reset} onClick={onReset}>
          Usual ends
        </Button>
      )}
    </div>
  )
}
