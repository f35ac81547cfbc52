import { Copy } from "lucide-react"
import { useState } from "react"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"

interface Props {
  readonly label: string
  readonly className?: string | undefined
  /** What is copied, asked for when it is. */
  readonly text: () => string
}

/** Copies a text, and says so. */
export function CopyButton({ label, className, text }: Props) {
  const { store } = useRavine()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      store.getState().tell({ kind: "error", text: "The browser did not allow copying." })
    }
  }
  return (
    <Button look="line" className={className} onClick={copy}>
      <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </Button>
  )
}
