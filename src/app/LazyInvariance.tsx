import { lazy, Suspense } from "react"
import { useRavineState } from "../state/react.ts"

const Invariance = lazy(async () => ({
  default: (await import("../panels/invariance/Invariance.tsx")).Invariance,
}))

/** The comparison of paths on changed surfaces, loaded when it is opened. */
export function LazyInvariance() {
  const comparing = useRavineState((state) => state.comparing)
  if (!comparing) return null
  return (
    <Suspense>
      <Invariance />
    </Suspense>
  )
}
