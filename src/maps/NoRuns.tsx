import { MapCard } from "./MapCard.tsx"

/** A card whose map needs a run. */
export const NoRuns = ({ title }: { readonly title: string }) => (
  <MapCard title={title} note="Add a method to see where its runs end.">
    {null}
  </MapCard>
)
