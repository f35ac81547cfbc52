import { mapRunOf } from "../state/mapRun.ts"
import { useRavineState } from "../state/react.ts"

/** Returns the place of the run whose maps are shown; null without runs. */
export const useMapRun = (): number | null => useRavineState(mapRunOf)
