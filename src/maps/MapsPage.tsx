import { type ComponentType, lazy, Suspense } from "react"
import { MAPS, type MapKind } from "../core/mapsView.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./MapsPage.module.css"
import { RunPicker } from "./RunPicker.tsx"

interface Entry {
  readonly label: string
  readonly Maps: ComponentType
  /** It is of one run, which is chosen above. */
  readonly isOfRun?: true
}

const ENTRIES: Readonly<Partial<Record<MapKind, Entry>>> = {
  overview: {
    label: "Overview",
    Maps: lazy(async () => ({ default: (await import("./overview/Overview.tsx")).Overview })),
    isOfRun: true,
  },
}

/** What many runs do at once, a tab for each question. */
export function MapsPage() {
  const { store } = useRavine()
  const maps = useRavineState(({ scenario }) => scenario.view.maps)
  const kinds = MAPS.filter((kind) => ENTRIES[kind])
  const open = kinds.find((kind) => kind === maps?.open) ?? kinds[0]!
  const { Maps, isOfRun } = ENTRIES[open]!
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Segmented
          label="Map"
          value={open}
          options={kinds.map((value) => ({ value, label: ENTRIES[value]!.label }))}
          onChange={(kind) => store.getState().look({ maps: { ...maps, open: kind } })}
        />
        {isOfRun && <RunPicker />}
      </header>
      <Suspense>
        <Maps />
      </Suspense>
    </div>
  )
}
