import type { Contestant, Session, Setup } from "./contestants/contestant.ts"
import { javascript } from "./contestants/javascript.ts"

/** One number of the table. */
export interface Row {
  readonly contestant: string
  readonly runs: number
  /** Steps of all runs together, per second. */
  readonly stepsPerSecond: number
}

/** A contestant at one number of runs. */
interface Entrant {
  readonly name: string
  readonly session: Session
  /** Steps of one lap. */
  steps: number
  best: number
}

/** Rounds in which every contestant has its turn. The best counts: other programs only slow a contestant down. */
const ROUNDS = 5

/** Least time of one turn, and of one lap from the starts if the budget allows it, in ms. */
const TURN = 200
const LAP = 50

/** Steps after which contestants are compared, and how far float32 may be from float64 then. */
const CHECKED = 20
const TOLERANCE = 1e-4

/** Measures contestants side by side. Throws if one of them computes something else. */
export async function measure(contestants: readonly Contestant[], setup: Setup): Promise<Row[]> {
  const entrants: Entrant[] = []
  const reference = await javascript("f64").prepare({ ...setup, budget: CHECKED })
  const expected = await checkedPoints(reference)
  for (const { name, prepare } of contestants) {
    const session = await prepare(setup)
    agree(name, await checkedPoints(session), expected)
    entrants.push({ name, session, steps: await lapSteps(session, setup.budget - 1), best: 0 })
  }
  for (let round = 0; round < ROUNDS; round++)
    for (const entrant of entrants) entrant.best = Math.max(entrant.best, await turn(entrant))
  for (const { session } of entrants) session[Symbol.dispose]()
  return entrants.map(({ name, best }) => ({
    contestant: name,
    runs: setup.runs,
    stepsPerSecond: setup.runs * best,
  }))
}

async function checkedPoints(session: Session): Promise<ArrayLike<number>> {
  session.restart()
  await session.advance(CHECKED)
  return session.points()
}

function agree(name: string, got: ArrayLike<number>, expected: ArrayLike<number>): void {
  for (let i = 0; i < expected.length; i++)
    if (!(Math.abs(got[i]! - expected[i]!) < TOLERANCE))
      throw new Error(`${name} computes ${got[i]} for number ${i}, where ${expected[i]} is right.`)
}

/** Doubles the steps until a lap is long enough to be timed, and warms up. */
async function lapSteps(session: Session, budget: number): Promise<number> {
  let steps = 1
  while (steps < budget && (await lap(session, steps)) < LAP) steps *= 2
  return Math.min(steps, budget)
}

/** Returns steps of one run per second. */
async function turn({ session, steps }: Entrant): Promise<number> {
  let [laps, spent] = [0, 0]
  while (spent < TURN) {
    spent += await lap(session, steps)
    laps++
  }
  return (1000 * laps * steps) / spent
}

/** Returns the time of some steps from the starts, in ms. */
async function lap(session: Session, steps: number): Promise<number> {
  session.restart()
  // The first step waits for the uploads and is not timed.
  await session.advance(1)
  const start = performance.now()
  await session.advance(steps)
  return performance.now() - start
}
