import { isDrawn, resolveSchedule } from "../../catalog/resolveSchedule.ts"
import type { DrawnSchedule } from "../../core/scenario.ts"
import { scheduleName } from "../../panels/scheduleItems.tsx"
import type { Exported } from "./exported.ts"
import { type Dialect, expression } from "./expression.ts"

/** Names of keys that Python has other uses for. */
const RENAMED: Readonly<Record<string, string>> = { max: "highest", min: "lowest", lr: "peak" }

const pythonName = (name: string): string => RENAMED[name] ?? name

/** Plain Python, where a condition decides what is computed. */
export const PYTHON: Dialect = {
  name: (name) => (name === "pi" ? "math.pi" : pythonName(name)),
  call: (name, operands) =>
    `${["min", "max", "abs"].includes(name) ? name : `math.${name}`}(${operands.join(", ")})`,
  choose: (condition, yes, no) => `${yes} if ${condition} else ${no}`,
}

/** jax.numpy, for a step that is being traced. */
export const JAX: Dialect = {
  name: (name) => (name === "pi" ? "jnp.pi" : pythonName(name)),
  call: (name, operands) => {
    if (name === "min" || name === "max") return folded(`jnp.${name}imum`, operands)
    return `jnp.${name}(${operands.join(", ")})`
  },
  choose: (condition, yes, no) => `jnp.where(${condition}, ${yes}, ${no})`,
}

/** A function of two, over any number. */
const folded = (name: string, [first, ...rest]: readonly string[]): string =>
  rest.reduce((text, operand) => `${name}(${text}, ${operand})`, first!)

/** Returns the Python function `rate(t)` of a curve with the numbers that it needs. */
export function rateFunction({ spec, budget, peak }: Exported, dialect: Dialect): string {
  if (isDrawn(spec)) return drawnFunction(spec, budget, peak, dialect)
  const { module, values } = resolveSchedule(spec, budget, peak)
  if ("entries" in module) throw new Error("Only a drawn schedule is a table.")
  const numbers = module.parameters.map((name, i) => `${pythonName(name)} = ${values[i]}`)
  const usesPeak = /\blr\b/.test(module.formula)
  const lines = [...(usesPeak ? [`peak = ${peak}`] : []), ...numbers]
  return `${lines.join("\n")}${lines.length > 0 ? "\n" : ""}

def rate(t):
    """${scheduleName(spec.kind)}, for the step about to be taken, from t = 0."""
    return ${expression(module.formula, dialect)}
`
}

function drawnFunction(
  { points }: DrawnSchedule,
  budget: number,
  peak: number,
  dialect: Dialect,
): string {
  const list = points.map(([x, y]) => `(${x}, ${y})`).join(", ")
  const look =
    dialect === JAX
      ? `    place = jnp.clip(t / ${Math.max(budget - 1, 1)}, 0, 1) * 256
    return peak * jnp.interp(place, jnp.arange(257), jnp.array(table))`
      : `    place = min(max(t / ${Math.max(budget - 1, 1)}, 0), 1) * 256
    i = min(int(place), 255)
    return peak * (table[i] + (table[i + 1] - table[i]) * (place - i))`
  return `peak = ${peak}
# (share of the run, share of the peak)
points = [${list}]
${SPLINE}
table = [spline(points, i / 256) for i in range(257)]


def rate(t):
    """Drawn, for the step about to be taken, from t = 0."""
${look}
`
}

/** As src/core/monotone.ts. */
const SPLINE = `

def spline(points, x):
    """Monotone cubic, Fritsch & Butland 1984."""
    if x <= points[0][0]:
        return points[0][1]
    if x >= points[-1][0]:
        return points[-1][1]
    widths = [b[0] - a[0] for a, b in zip(points, points[1:])]
    slopes = [(b[1] - a[1]) / w for a, b, w in zip(points, points[1:], widths)]

    def tangent(i):
        if i == 0:
            return slopes[0]
        if i == len(slopes):
            return slopes[-1]
        left, right = slopes[i - 1], slopes[i]
        if left * right <= 0:
            return 0.0
        a, b = 2 * widths[i] + widths[i - 1], widths[i] + 2 * widths[i - 1]
        return (a + b) / (a / left + b / right)

    i = next(i for i, p in enumerate(points) if p[0] > x) - 1
    w = widths[i]
    s = (x - points[i][0]) / w
    low, high = points[i][1], points[i + 1][1]
    bend = w * s * (1 - s) * ((1 - s) * tangent(i) - s * tangent(i + 1))
    return low + (high - low) * s * s * (3 - 2 * s) + bend

`
