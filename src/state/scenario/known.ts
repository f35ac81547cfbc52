import { ScenarioError } from "./error.ts"
import { suggest } from "./nearest.ts"

/** Looks up an id of the catalogue. */
export function known<T>(
  entries: Readonly<Record<string, T>>,
  id: string,
  path: string,
  what: string,
): T {
  if (Object.hasOwn(entries, id)) return entries[id]!
  throw new ScenarioError(path, `unknown ${what} "${id}"${suggest(id, Object.keys(entries))}`)
}
