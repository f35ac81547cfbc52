import { CircleHelp, Link, SlidersHorizontal } from "lucide-react"
import { useState } from "react"
import { linkedScenario } from "../state/linkedScenario.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { linkOf } from "./address.ts"
import { Brand } from "./Brand.tsx"
import styles from "./Header.module.css"
import { HeaderPages } from "./HeaderPages.tsx"
import { HistoryButtons } from "./HistoryButtons.tsx"
import { ScenarioMenu } from "./ScenarioMenu.tsx"
import { ThemeMenu } from "./ThemeMenu.tsx"
import { TitleField } from "./TitleField.tsx"

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const

type Layout = "wide" | "drawer" | "phone"

/** Brand, title of the scenario and what one does with the whole page. */
export function Header({ layout }: { readonly layout: Layout }) {
  const isPhone = layout === "phone"
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Brand />
        {!isPhone && (
          <>
            <h1 className={styles.name}>Ravine</h1>
            <span className={styles.separator} aria-hidden="true">
              /
            </span>
          </>
        )}
        <TitleField />
      </div>
      {!isPhone && <HeaderPages />}
      <div className={styles.actions}>
        <EngineStatus hidden={layout !== "wide"} />
        {layout === "drawer" && <DrawerButton />}
        {!isPhone && <HistoryButtons />}
        <ThemeMenu />
        {!isPhone && <HelpButton />}
        <ScenarioMenu full={isPhone} />
        <ShareButton small={isPhone} />
      </div>
    </header>
  )
}

function DrawerButton() {
  const drawer = useRavineState((state) => state.drawer)
  const setDrawer = useRavineState((state) => state.setDrawer)
  return (
    <Button look="line" aria-expanded={drawer} onClick={() => setDrawer(!drawer)}>
      <SlidersHorizontal {...ICON} />
      Runs
    </Button>
  )
}

function HelpButton() {
  const setHelp = useRavineState((state) => state.setHelp)
  return (
    <Button
      look="icon"
      aria-label="Keyboard shortcuts"
      title="Shortcuts (?)"
      onClick={() => setHelp(true)}
    >
      <CircleHelp {...ICON} />
    </Button>
  )
}

function EngineStatus({ hidden }: { readonly hidden: boolean }) {
  const engine = useRavineState((state) => state.engine)
  return (
    <span
      className={hidden ? "sr" : styles.engine}
      role="status"
      aria-label="Engine"
      title="What computes the runs"
    >
      {engine ?? "Starting…"}
    </span>
  )
}

function ShareButton({ small }: { readonly small: boolean }) {
  const { store } = useRavine()
  const [copied, setCopied] = useState(false)
  const share = async () => {
    const state = store.getState()
    try {
      await navigator.clipboard.writeText(linkOf(linkedScenario(state)))
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      state.tell({
        kind: "error",
        text: "The browser did not allow copying. The address bar holds the same link.",
      })
    }
  }
  const text = copied ? "Link copied" : "Share"
  return (
    <Button
      look={small ? "icon" : "primary"}
      title="Copy a link that restores everything"
      aria-label={small ? text : undefined}
      onClick={share}
    >
      <Link {...ICON} />
      {!small && <span aria-live="polite">{text}</span>}
    </Button>
  )
}
