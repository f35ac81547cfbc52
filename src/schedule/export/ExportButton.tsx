import { Download } from "lucide-react"
import { Button } from "../../ui/Button.tsx"
import { Modal } from "../../ui/Modal.tsx"
import type { Designer } from "../useDesigner.ts"
import { ExportText } from "./ExportText.tsx"

/** Opens the curve as a table and as code. */
export function ExportButton({ scenario, edited }: Designer) {
  const { spec, peak, target } = edited
  return (
    <Modal
      title="Use this schedule elsewhere"
      trigger={
        <Button look="line">
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          Export
        </Button>
      }
    >
      <ExportText exported={{ spec, peak, budget: scenario.budget, of: target.of }} />
    </Modal>
  )
}
