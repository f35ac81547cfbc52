import {
  BookOpen,
  ChartSpline,
  CircleHelp,
  Download,
  EllipsisVertical,
  FolderOpen,
  Redo2,
  Undo2,
} from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Menu, MenuItem, MenuLine } from "../ui/Menu.tsx"
import { chooseFile, saveFile } from "./files.ts"

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const

/** Opens and saves scenario files; on a phone it also holds what the header has no room for. */
export function ScenarioMenu({ full }: { readonly full: boolean }) {
  const { store } = useRavine()
  return (
    <Menu
      label="Scenario"
      trigger={
        <Button look="icon" aria-label="Scenario menu" title="Open or save a scenario">
          <EllipsisVertical {...ICON} />
        </Button>
      }
    >
      {full && <HistoryItems />}
      <MenuItem icon={<FolderOpen {...ICON} />} onSelect={() => chooseFile(store)}>
        Open scenario…
      </MenuItem>
      <MenuItem icon={<Download {...ICON} />} onSelect={() => saveFile(store.getState().scenario)}>
        Save scenario
      </MenuItem>
      {full && (
        <>
          <MenuLine />
          <ScheduleItem />
          <MenuItem
            icon={<BookOpen {...ICON} />}
            onSelect={() => store.getState().show({ page: "methods" })}
          >
            Methods
          </MenuItem>
          <MenuItem icon={<CircleHelp {...ICON} />} onSelect={() => store.getState().setHelp(true)}>
            Keyboard shortcuts
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

/** There and back. */
function ScheduleItem() {
  const isOpen = useRavineState((state) => state.page?.page === "schedule")
  const show = useRavineState((state) => state.show)
  return (
    <MenuItem
      icon={<ChartSpline {...ICON} />}
      onSelect={() => show(isOpen ? null : { page: "schedule" })}
    >
      {isOpen ? "Landscape" : "Schedule"}
    </MenuItem>
  )
}

function HistoryItems() {
  const { past, future } = useRavineState((state) => state.history)
  const undo = useRavineState((state) => state.undo)
  const redo = useRavineState((state) => state.redo)
  return (
    <>
      <MenuItem icon={<Undo2 {...ICON} />} disabled={past.length === 0} onSelect={undo}>
        Undo
      </MenuItem>
      <MenuItem icon={<Redo2 {...ICON} />} disabled={future.length === 0} onSelect={redo}>
        Redo
      </MenuItem>
      <MenuLine />
    </>
  )
}
