import { useRavineState } from "../state/react.ts"

/** The line for screen readers. */
export function LiveRegion() {
  const announcement = useRavineState((state) => state.announcement)
  return (
    <p className="sr" aria-live="polite">
      {announcement}
    </p>
  )
}
