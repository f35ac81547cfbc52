import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  Headphones,
  Trash2,
  Volume2,
  VolumeX,
} from "lucide-react"
import { SLOTS } from "../core/marks.ts"
import type { Scenario } from "../core/scenario.ts"
import {
  isSolo,
  withCopy,
  withMute,
  withoutRun,
  withPlace,
  withSlot,
  withSolo,
} from "../state/edit.ts"
import { useRavine, useRavineState } from "../state/react.ts"
import { Menu, MenuGrid, MenuItem, MenuLine } from "../ui/Menu.tsx"
import { Swatch } from "../ui/Swatch.tsx"
import { MOST_RUNS } from "./mostRuns.ts"
import styles from "./RunItem.module.css"

const ICON = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const
const COLOURS = ["Blue", "Vermilion", "Green", "Rose", "Umber", "Teal", "Violet", "Ink"]
const MARKS = Array.from({ length: SLOTS }, (_, slot) => ({
  value: String(slot),
  name: `${COLOURS[slot % COLOURS.length]}${slot < COLOURS.length ? "" : ", other dash"}`,
  mark: <Swatch slot={slot} />,
}))

interface Props {
  readonly index: number
  readonly name: string
}

/** What can be done with a run as a whole. */
export function RunMenu({ index, name }: Props) {
  return (
    <Menu
      label={name}
      trigger={
        <button type="button" className={styles.dots} aria-label={`${name} menu`} title="More">
          <Ellipsis {...ICON} />
        </button>
      }
    >
      <Items index={index} />
    </Menu>
  )
}

/** Returns what applies an edit to the scenario. */
function useEdit() {
  const { store } = useRavine()
  return (edit: (scenario: Scenario) => Scenario) => {
    const { scenario, replace } = store.getState()
    replace(edit(scenario))
  }
}

interface ItemsProps {
  readonly index: number
}

function Items({ index }: ItemsProps) {
  const change = useEdit()
  const slot = useRavineState((state) => state.scenario.runs[index]!.slot ?? 0)
  return (
    <>
      <PlaceItems index={index} />
      <MuteItems index={index} />
      <MenuLine />
      <MenuGrid
        label="Colour"
        value={String(slot)}
        options={MARKS}
        onChange={(mark) => change((scenario) => withSlot(scenario, index, Number(mark)))}
      />
      <MenuLine />
      <MenuItem
        danger
        icon={<Trash2 {...ICON} />}
        onSelect={() => change((scenario) => withoutRun(scenario, index))}
      >
        Remove
      </MenuItem>
    </>
  )
}

function PlaceItems({ index }: ItemsProps) {
  const change = useEdit()
  const count = useRavineState((state) => state.scenario.runs.length)
  const select = useRavineState((state) => state.select)
  const duplicate = () => {
    change((scenario) => withCopy(scenario, index))
    select(index + 1)
  }
  const move = (place: number) => change((scenario) => withPlace(scenario, index, place))
  return (
    <>
      <MenuItem icon={<Copy {...ICON} />} disabled={count >= MOST_RUNS} onSelect={duplicate}>
        Duplicate
      </MenuItem>
      <MenuItem
        icon={<ArrowUp {...ICON} />}
        disabled={index === 0}
        onSelect={() => move(index - 1)}
      >
        Move up
      </MenuItem>
      <MenuItem
        icon={<ArrowDown {...ICON} />}
        disabled={index === count - 1}
        onSelect={() => move(index + 1)}
      >
        Move down
      </MenuItem>
    </>
  )
}

function MuteItems({ index }: ItemsProps) {
  const change = useEdit()
  const runs = useRavineState((state) => state.scenario.runs)
  const { muted = false } = runs[index]!
  return (
    <>
      <MenuItem
        icon={muted ? <Volume2 {...ICON} /> : <VolumeX {...ICON} />}
        onSelect={() => change((scenario) => withMute(scenario, index, !muted))}
      >
        {muted ? "Unmute" : "Mute"}
      </MenuItem>
      <MenuItem
        icon={<Headphones {...ICON} />}
        disabled={runs.length < 2}
        onSelect={() => change((scenario) => withSolo(scenario, index))}
      >
        {isSolo(runs, index) ? "All runs" : "Solo"}
      </MenuItem>
    </>
  )
}
