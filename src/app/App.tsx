import { ObjectivePanel } from "../panels/ObjectivePanel.tsx"
import { RunsPanel } from "../panels/RunsPanel.tsx"
import { SettingsPanel } from "../panels/SettingsPanel.tsx"
import { Transport } from "../panels/Transport.tsx"
import { isCovering } from "../state/page.ts"
import { useRavineState } from "../state/react.ts"
import styles from "./App.module.css"
import { FallbackLine } from "./FallbackLine.tsx"
import { FileDrop } from "./FileDrop.tsx"
import { Header } from "./Header.tsx"
import { LazyCharts } from "./LazyCharts.tsx"
import { LazyInvariance } from "./LazyInvariance.tsx"
import { LiveRegion } from "./LiveRegion.tsx"
import { PageView, ReplacingView } from "./PageView.tsx"
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
  // What lies under a page keeps its size and its state, and is out of reach.
  const covered = useRavineState((state) => isCovering(state.page))
  const replaced = useRavineState((state) => state.page !== null && !isCovering(state.page))
  const layout = wide ? "wide" : phone ? "phone" : "drawer"
  return (
    <div
      className={styles.app}
      data-layout={layout}
      data-covered={covered || undefined}
      data-replaced={replaced || undefined}
    >
      <Header layout={layout} />
      {!phone && (
        <aside
          className={styles.rail}
          aria-label="Scenario"
          hidden={!wide && !drawer}
          inert={covered}
        >
          <ObjectivePanel />
          <RunsPanel />
          <SettingsPanel />
        </aside>
      )}
      <main className={styles.main} inert={covered}>
        <FallbackLine />
        <StageView session={session} />
        <Transport look={wide ? "wide" : phone ? "phone" : "narrow"} />
        {phone ? <PhoneSheet /> : <LazyCharts />}
        <ReplacingView />
      </main>
      <PageView />
      <ShortcutHelp />
      <LazyInvariance />
      <FileDrop />
      <LiveRegion />
    </div>
  )
}
