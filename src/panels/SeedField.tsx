import { Dices } from "lucide-react"
import { nextSeed } from "../state/edit.ts"
import { Button } from "../ui/Button.tsx"
import { NumberField } from "../ui/NumberField.tsx"
import styles from "./SeedField.module.css"

interface Props {
  /** For screen readers: "Adam seed". */
  readonly label: string
  /** What the dice do, "New noise for Adam", with their key if they have one. */
  readonly roll: string
  readonly shortcut?: string
  readonly value: number
  onChange(seed: number): void
}

const MOST = 0xffffffff

const refuse = (seed: number) =>
  Number.isInteger(seed) && seed >= 0 && seed <= MOST ? null : "Whole numbers from 0."

/** A seed, typed or rolled. */
export function SeedField({ label, roll, shortcut, value, onChange }: Props) {
  return (
    <div className={styles.seed}>
      <NumberField
        label={label}
        value={value}
        refuse={refuse}
        nudge={(seed, direction) => Math.min(Math.max(seed + direction, 0), MOST)}
        onChange={onChange}
      />
      <Button
        look="icon"
        aria-label={roll}
        aria-keyshortcuts={shortcut}
        title={shortcut ? `${roll} (${shortcut})` : roll}
        onClick={() => onChange(nextSeed(value))}
      >
        <Dices size={16} strokeWidth={1.5} aria-hidden="true" />
      </Button>
    </div>
  )
}
