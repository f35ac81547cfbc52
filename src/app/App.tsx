import { Charts } from "../panels/Charts.tsx"
import { ObjectivePanel } from "../panels/ObjectivePanel.tsx"
import { RunsPanel } from "../panels/RunsPanel.tsx"
import { SettingsPanel } from "../panels/SettingsPanel.tsx"
import { Transport } from "../panels/Transport.tsx"
import { useRavineState } from "../state/react.ts"
import styles from "./App.module.css"
import { FallbackLine } from "./FallbackLine.tsx"
import { FileDrop } from "./FileDrop.tsx"
import { Header } from "./Header.tsx"
import { LiveRegion } from "./LiveRegion.tsx"
import { PhoneSheet } from "./PhoneSheet.tsx"
import { ShortcutHelp } from "./ShortcutHelp.tsx"
import { StageView } from "./StageView.tsx"
import type { Session } from "./session.ts"
import { useMedia } from "./useMedia.ts"

/** The whole page. */
export function App({ session }: { readonly session: Session }) {
  const wide = useMedia("(min-width: 1180px)")
  const phone = useMedia("(max-width: 759px)")
  const drawer = useRavineState((state) => state.drawer)
  const layout = wide ? "wide" : phone ? "phone" : "drawer"
  return (
    <div className={styles.app} data-layout={layout}>
      <Header layout={layout} />
      {!phone && (
        <aside className={styles.rail} aria-label="Scenario" hidden={!wide && !drawer}>
          <ObjectivePanel />
          <RunsPanel />
          <SettingsPanel />
        </aside>
      )}
      <main className={styles.main}>
        <FallbackLine />
        <StageView session={session} />
        <Transport look={wide ? "wide" : phone ? "phone" : "narrow"} />
        {phone ? <PhoneSheet /> : <Charts />}
      </main>
      <ShortcutHelp />
      <FileDrop />
      <LiveRegion />
    </div>
  )
}
