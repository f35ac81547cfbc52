import { type ComponentType, lazy, Suspense } from "react"
import { MAPS, type MapKind } from "../core/mapsView.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./MapsPage.module.css"
import { RunPicker } from "./RunPicker.tsx"
import { ScaleSwitch } from "./ScaleSwitch.tsx"

interface Entry {
  readonly label: string
  readonly Maps: ComponentType
  /** It is of one run, which is chosen above. */
  readonly isOfRun?: true
  /** Its colours are a scale, of which there are two. */
  readonly hasScale?: true
}

const ENTRIES: Readonly<Record<MapKind, Entry>> = {
  overview: {
    label: "Overview",
    Maps: lazy(async () => ({ default: (await import("./overview/Overview.tsx")).Overview })),
    isOfRun: true,
    hasScale: true,
  },
  basins: {
    label: "Basins",
    Maps: lazy(async () => ({ default: (await import("./basins/BasinsMaps.tsx")).BasinsMaps })),
  },
  curves: {
    label: "Sensitivity",
    Maps: lazy(async () => ({ default: (await import("./curves/CurvesMaps.tsx")).CurvesMaps })),
  },
  ensemble: {
    label: "Ensembles",
    Maps: lazy(async () => ({
      default: (await import("./ensemble/EnsembleMaps.tsx")).EnsembleMaps,
    })),
    isOfRun: true,
    hasScale: true,
  },
  twins: {
    label: "Twins",
    Maps: lazy(async () => ({ default: (await import("./twins/TwinsMaps.tsx")).TwinsMaps })),
    isOfRun: true,
  },
  fractal: {
    label: "Fractal",
    Maps: lazy(async () => ({ default: (await import("./fractal/FractalMaps.tsx")).FractalMaps })),
  },
  tuned: {
    label: "Tuned",
    Maps: lazy(async () => ({ default: (await import("./tuned/TunedMaps.tsx")).TunedMaps })),
  },
}

/** What many runs do at once, a tab for each question. */
export function MapsPage() {
  const { store } = useRavine()
  const maps = useRavineState(({ scenario }) => scenario.view.maps)
  const open = maps?.open ?? MAPS[0]
  const { Maps, isOfRun, hasScale } = ENTRIES[open]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2 className="sr">Maps</h2>
        <div className={styles.tabs}>
          <Segmented
            label="Map"
            value={open}
            options={MAPS.map((value) => ({ value, label: ENTRIES[value].label }))}
            onChange={(kind) => store.getState().look({ maps: { ...maps, open: kind } })}
          />
        </div>
        {isOfRun && <RunPicker />}
        {hasScale && <ScaleSwitch />}
      </header>
      <Suspense>
        <Maps />
      </Suspense>
    </div>
  )
}
