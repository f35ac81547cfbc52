import type { Scenario } from "../core/scenario.ts"
import { changedPath } from "./changedPath.ts"

/** Changes that are remembered. */
const MOST = 200
/** Milliseconds within which changes of one thing are one change. */
const PAUSE = 1000

/** A scenario that undo or redo brings back. */
interface Version {
  readonly scenario: Scenario
  /** Another scenario was opened: its view comes back with it. */
  readonly opened: boolean
}

/** What was changed, as far as undo and redo need it. Plain data. */
export interface History {
  readonly past: readonly Version[]
  readonly future: readonly Version[]
  /** The newest change while it may still grow: a slider that moves, a text that is typed. */
  readonly growing: { readonly path: string; readonly at: number } | null
  /** A pointer is down, so a change grows however long it takes. */
  readonly held: boolean
}

export const NO_HISTORY: History = { past: [], future: [], growing: null, held: false }

/** Remembers a change at a time in milliseconds; how a scenario is looked at is none. */
export function record(
  history: History,
  before: Scenario,
  after: Scenario,
  at: number,
  opened = false,
  gesture?: string,
): History {
  const found = changedPath(before, after)
  // What one drag changes may be two numbers at times and one at others; it is one thing all the same.
  const change = found && gesture ? { path: gesture, gradual: true } : found
  if (!change || change.path.startsWith("view")) return history
  const { path, gradual } = change
  const { growing, held } = history
  const grows = growing?.path === path && (held || at - growing.at < PAUSE) && !opened
  if (grows && isBack(history.past.at(-1)!.scenario, after))
    return { ...history, past: history.past.slice(0, -1), future: [], growing: null }
  return {
    ...history,
    past: grows ? history.past : [...history.past, { scenario: before, opened }].slice(-MOST),
    future: [],
    growing: gradual && !opened ? { path, at } : null,
  }
}

/** A change that has come back to where it began is none. */
const isBack = (began: Scenario, now: Scenario): boolean =>
  changedPath(began, lookedAtFrom(now, began)) === null

/** Ends the change that was growing: a pointer went down or up. */
export function hold(history: History, held: boolean): History {
  return { ...history, held, growing: null }
}

/** Goes one change back or forward; null if there is none. */
export function travel(
  history: History,
  now: Scenario,
  way: "past" | "future",
): { readonly history: History; readonly scenario: Scenario } | null {
  const there = history[way].at(-1)
  if (!there) return null
  const other = way === "past" ? "future" : "past"
  const { opened } = there
  return {
    history: {
      ...history,
      [way]: history[way].slice(0, -1),
      [other]: [...history[other], { scenario: now, opened }],
      growing: null,
    },
    scenario: opened ? there.scenario : lookedAtFrom(there.scenario, now),
  }
}

/** Whoever undoes a number does not want to look from elsewhere. */
const lookedAtFrom = (scenario: Scenario, { view }: Scenario): Scenario => ({ ...scenario, view })
