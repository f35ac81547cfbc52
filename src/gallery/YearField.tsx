import { useState } from "react"
import { describedMethods } from "../catalog/texts.ts"

const YEARS = describedMethods.map(({ source }) => source.year)
const FIRST = Math.min(...YEARS)
const LAST = Math.max(...YEARS)

interface Props {
  readonly label: string
  /** Null is any year. */
  readonly value: number | null
  onChange(year: number | null): void
}

/** One end of a range of years; it holds while it is empty or a whole year has been typed. */
export function YearField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const type = (text: string) => {
    setDraft(text)
    if (text === "") onChange(null)
    else if (/^\d{4}$/.test(text)) onChange(Number(text))
  }
  return (
    <label>
      {label}
      <input
        type="number"
        min={FIRST}
        max={LAST}
        placeholder={String(label === "to" ? LAST : FIRST)}
        value={draft ?? value ?? ""}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  )
}
