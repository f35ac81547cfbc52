import { ExternalLink } from "lucide-react"
import { Legend } from "../panels/Legend.tsx"
import { Transport } from "../panels/Transport.tsx"
import { useRavineState } from "../state/react.ts"
import { linkOf } from "./address.ts"
import styles from "./EmbedApp.module.css"
import { LiveRegion } from "./LiveRegion.tsx"
import { StageView } from "./StageView.tsx"
import type { Session } from "./session.ts"

/** Stage, legend and transport in type for a projector: what a slide shows. */
export function EmbedApp({ session }: { readonly session: Session }) {
  const scenario = useRavineState((state) => state.scenario)
  const side = scenario.view.layout === "side"
  const engine = useRavineState((state) => state.engine)
  return (
    <main className={styles.embed}>
      <div className={styles.stage}>
        <StageView session={session} bare />
        {!side && (
          <div className={styles.legend}>
            <Legend />
          </div>
        )}
        <a className={styles.source} href={linkOf(scenario)} target="_blank" rel="noreferrer">
          {scenario.title}
          <ExternalLink size={16} strokeWidth={1.5} aria-label="Open this scene in Ravine" />
        </a>
      </div>
      <Transport look="bare" />
      <span className="sr" role="status" aria-label="Engine">
        {engine ?? "Starting…"}
      </span>
      <LiveRegion />
    </main>
  )
}
