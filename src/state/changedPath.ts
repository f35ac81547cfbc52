import type { ObjectiveSpec, Scenario } from "../core/scenario.ts"

/** What differs between two scenarios. */
export interface Difference {
  /** Keys from the outside in, as `runs.1.hyper.lr`. */
  readonly path: string
  /** A number, a text or a point got another value, as a slider or typing does many times over. */
  readonly gradual: boolean
}

/** Returns the place where two scenarios differ, or null if they say the same. */
export function changedPath(before: Scenario, after: Scenario): Difference | null {
  const [a, b] = [before.objective, after.objective]
  // A typed formula may bring parameters, a title and a box; it is one thing all the same.
  if ("formula" in b && (!("formula" in a) || a.formula !== b.formula))
    return { path: "formula", gradual: true }
  const moved = movedSurface(before, after)
  return moved ? { path: moved, gradual: true } : differ(before, after)
}

/** Which number of which transform differs, if the surface is the same: starts go with it, and all of that is one thing. */
function movedSurface(before: Scenario, after: Scenario): string | null {
  const [olds, news] = [surfacesOf(before), surfacesOf(after)]
  if (olds.length !== news.length) return null
  const differing = news.flatMap((spec, i) => {
    const keys = ["rotate", "scale", "shift"] as const
    const has = keys.filter((key) => !same(olds[i]?.transform?.[key], spec?.transform?.[key]))
    return has.length > 0 ? [{ i, has }] : []
  })
  if (differing.length !== 1) return null
  const { i, has } = differing[0]!
  return same(unmoved(olds[i]), unmoved(news[i])) ? `transform.${i}.${has}` : null
}

const surfacesOf = ({ objective, runs }: Scenario) => [
  objective,
  ...runs.map((run) => run.objective),
]

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const unmoved = (spec: ObjectiveSpec | undefined) => spec && { ...spec, transform: undefined }

function differ(before: unknown, after: unknown): Difference | null {
  if (Object.is(before, after)) return null
  const [a, b] = [before ?? emptied(after), after ?? emptied(before)]
  if (!isTree(a) || !isTree(b) || isShorter(a, b)) return leaf(a, b)
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const found = keys.flatMap((key) => {
    const inner = differ(a[key], b[key])
    return inner ? [{ ...inner, path: inner.path ? `${key}.${inner.path}` : key }] : []
  })
  if (found.length < 2) return found[0] ?? null
  return { path: found.map(({ path }) => path).join(" "), gradual: false }
}

/** What is absent has its defaults: a first value is a value like any other. */
const emptied = (other: unknown) => (isTree(other) && !Array.isArray(other) ? {} : undefined)

type Tree = Readonly<Record<string, unknown>>

/** True for what is looked into: objects and lists, but not points, whose two numbers are one thing. */
function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !isNumbers(value)
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "number")

/** An entry of a list came or went. */
const isShorter = (a: Tree, b: Tree): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length !== b.length

function leaf(a: unknown, b: unknown): Difference | null {
  if (isNumbers(a) && isNumbers(b) && String(a) === String(b)) return null
  return { path: "", gradual: isValue(b) && (a === undefined || isValue(a)) }
}

const isValue = (value: unknown) =>
  typeof value === "number" || typeof value === "string" || isNumbers(value)
