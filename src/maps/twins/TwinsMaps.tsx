import { useMapRun } from "../mapRun.ts"
import overview from "../overview/Overview.module.css"
import { TwinCard } from "./TwinCard.tsx"
import { TwinCurves } from "./TwinCurves.tsx"

/** How fast two runs from neighbouring starts separate: from every start, and over the steps. */
export function TwinsMaps() {
  const run = useMapRun()
  if (run === null) return <p>Add a method to see how its runs separate.</p>
  return (
    <div className={overview.overview}>
      <TwinCard run={run} />
      <TwinCurves run={run} />
    </div>
  )
}
