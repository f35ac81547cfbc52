import { useState } from "react"
import { Button } from "../../ui/Button.tsx"
import { download } from "../../ui/download.ts"
import { Segmented } from "../../ui/Segmented.tsx"
import styles from "./ExportText.module.css"
import { asCsv, asJson, type Exported } from "./exported.ts"
import { asOptax } from "./optax.ts"
import { asTorch } from "./torch.ts"

const FORMATS = {
  torch: { label: "PyTorch", write: asTorch, file: "schedule_torch.py", type: "text/x-python" },
  optax: { label: "optax", write: asOptax, file: "schedule_optax.py", type: "text/x-python" },
  csv: { label: "CSV", write: asCsv, file: "schedule.csv", type: "text/csv" },
  json: { label: "JSON", write: asJson, file: "schedule.json", type: "application/json" },
} as const
type Format = keyof typeof FORMATS

const OPTIONS = Object.entries(FORMATS).map(([value, { label }]) => ({
  value: value as Format,
  label,
}))

/** The text of one format, to be copied or saved. */
export function ExportText({ exported }: { readonly exported: Exported }) {
  const [format, setFormat] = useState<Format>("torch")
  const [said, setSaid] = useState("")
  const { label, write, file, type } = FORMATS[format]
  const text = write(exported)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid("Copied")
    } catch {
      setSaid("The browser did not allow copying. Select the text instead.")
    }
  }
  return (
    <div className={styles.export}>
      <Segmented
        label="Format"
        value={format}
        options={OPTIONS}
        onChange={(next) => {
          setFormat(next)
          setSaid("")
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll what has the focus. */}
      <section className={styles.text} tabIndex={0} aria-label={`${label} text`}>
        <pre>{text}</pre>
      </section>
      <div className={styles.actions}>
        <Button look="primary" onClick={copy}>
          Copy
        </Button>
        <Button look="line" onClick={() => download(text, file, type)}>
          Download {file}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
