import type * as z from "zod/mini"
import { ScenarioError } from "./error.ts"
import { suggest } from "./nearest.ts"

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Returns the one line that helps most: a misspelt key explains the missing one beside it. */
export function describe(
  issues: readonly Issue[],
  input: unknown,
  keys: readonly string[],
): ScenarioError {
  const flat = issues.flatMap((issue) => unwrap(issue, input))
  const issue = flat.find(({ code }) => code === "unrecognized_keys") ?? flat[0]!
  return new ScenarioError(pathText(issue.path), problem(issue, at(input, issue.path), keys))
}

/** Writes a path as code does: `runs[1].hyper.lr`. */
function pathText(path: Path): string {
  return path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${String(key)}`))
    .join("")
}

/** Shows a value in a message, shortened. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** Replaces the failure of a union by those of the branch that was meant. */
function unwrap(issue: Issue, input: unknown): Issue[] {
  if (issue.code !== "invalid_union") return [issue]
  const value = at(input, issue.path)
  if (typeof value !== "object" || value === null) return [issue]
  const branch = issue.errors["formula" in value ? 1 : 0]
  if (!branch?.length) return [issue]
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  )
}

function problem(issue: Issue, value: unknown, keys: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!
    return keys.includes(key)
      ? `"${key}" does not belong here`
      : `unknown key "${key}"${suggest(key, keys)}`
  }
  const expected = expectation(issue)
  return value === undefined
    ? `missing, expected ${expected}`
    : `expected ${expected}, got ${show(value)}`
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return NAMES[issue.expected] ?? issue.expected
    case "invalid_value":
      return issue.values.map((value) => show(value)).join(" or ")
    case "invalid_union":
      return issue.path.at(-1) === "objective"
        ? "a surface or a formula"
        : "a number, true, false or a name"
    case "too_small":
      return bound(issue.origin, "at least", Number(issue.minimum))
    case "too_big":
      return bound(issue.origin, "at most", Number(issue.maximum))
    default:
      return "something else"
  }
}

const NAMES: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  boolean: "true or false",
}

function bound(origin: string, which: string, limit: number): string {
  if (origin === "string") return `a text of ${which} ${limit} letters`
  if (origin === "array") return `a list of ${which} ${limit} entries`
  return `a number of ${which} ${limit > 1e21 || limit < -1e21 ? limit.toPrecision(3) : limit}`
}
