import { ScenarioError } from "./error.ts"

/** The scenario format that this build writes. */
const VERSION = 1

type Plain = Readonly<Record<string, unknown>>

/** From a version to the next one: each entry gets a scenario of its version and returns one of the next. */
const migrations: Readonly<Record<number, (old: Plain) => Plain>> = {}

/** Brings a scenario of any known version to the current one. */
export function migrate(input: unknown, steps = migrations, current = VERSION): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new ScenarioError(
      "",
      "expected a scenario, an object with version, objective, budget and runs",
    )
  let scenario = input as Plain
  for (let version = versionOf(scenario, current); version < current; version++) {
    const step = steps[version]
    if (!step) throw new ScenarioError("version", `format ${version} is not known`)
    scenario = { ...step(scenario), version: version + 1 }
  }
  return scenario
}

function versionOf(scenario: Plain, current: number): number {
  const { version } = scenario
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw new ScenarioError(
      "version",
      `expected a whole number from 1, got ${JSON.stringify(version) ?? "nothing"}`,
    )
  if (version > current)
    throw new ScenarioError(
      "version",
      `made by a newer Ravine (format ${version}; this one reads up to ${current}). Reload the page to update.`,
    )
  return version
}
