import { schedules } from "../catalog/index.ts"
import type { DrawnSchedule, ScheduleSpec } from "../core/scenario.ts"
import type { PickerItem } from "../ui/PickerList.tsx"
import { SchedulePicture } from "./SchedulePicture.tsx"

/** What stands for a drawn schedule where none is drawn yet. */
export const SKETCH: DrawnSchedule = {
  kind: "drawn",
  points: [
    [0, 0.35],
    [0.2, 1],
    [0.5, 0.55],
    [0.7, 0.7],
    [1, 0.05],
  ],
}

const ITEMS: readonly PickerItem[] = [
  ...Object.entries(schedules).map(([id, { name }]) => ({
    id,
    name,
    picture: <SchedulePicture spec={{ kind: id }} />,
  })),
  { id: "drawn", name: "Drawn", picture: <SchedulePicture spec={SKETCH} /> },
]

/** The schedules as a list to pick from, with their curves; for a run the common one comes first, with the id "". */
export function scheduleItems(common: ScheduleSpec | undefined): readonly PickerItem[] {
  if (!common) return ITEMS
  const hint = `${scheduleName(common.kind)}, as for all runs`
  return [{ id: "", name: "Common", hint, picture: <SchedulePicture spec={common} /> }, ...ITEMS]
}

/** The name of a kind of schedule, without its aliases. */
export const scheduleName = (kind: string): string => schedules[kind]?.name ?? "Drawn"
