import { Undo2, ZoomIn, ZoomOut } from "lucide-react"
import type { Domain } from "../../core/objective.ts"
import { Button } from "../../ui/Button.tsx"
import { zoomed } from "./place.ts"

interface Props {
  readonly window: Domain
  readonly onZoom: (window: Domain) => void
  /** Null where there is no view before this one. */
  readonly onBack: (() => void) | null
}

const MIDDLE = [0.5, 0.5] as const

/** Zooms a map without a wheel, and goes back. */
export const ZoomButtons = ({ window, onZoom, onBack }: Props) => (
  <>
    <Button
      look="icon"
      aria-label="Back to the view before"
      title={onBack ? "Back" : "There is no view before this one"}
      disabled={!onBack}
      onClick={() => onBack?.()}
    >
      <Undo2 size={16} strokeWidth={1.5} aria-hidden="true" />
    </Button>
    <Button
      look="icon"
      aria-label="Zoom in"
      title="Zoom in (+)"
      onClick={() => onZoom(zoomed(window, MIDDLE, 2))}
    >
      <ZoomIn size={16} strokeWidth={1.5} aria-hidden="true" />
    </Button>
    <Button
      look="icon"
      aria-label="Zoom out"
      title="Zoom out (−)"
      onClick={() => onZoom(zoomed(window, MIDDLE, 1 / 2))}
    >
      <ZoomOut size={16} strokeWidth={1.5} aria-hidden="true" />
    </Button>
  </>
)
