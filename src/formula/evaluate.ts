import type { Formula } from "./formula.ts"
import { type Node, reachable } from "./graph.ts"
import { jets } from "./jets.ts"
import { operationOf } from "./operations.ts"

/** A formula to be run in float64, without generating code. Points are in the order of the variables. */
export interface Evaluator {
  value(point: readonly number[], parameters?: Parameters): number
  gradient(point: readonly number[], parameters?: Parameters): number[]
  /** Rows of the symmetric matrix. */
  hessian(point: readonly number[], parameters?: Parameters): number[][]
}

type Parameters = Readonly<Record<string, number>>
type Run = (point: readonly number[], parameters: Parameters) => number[]

/** Prepares a formula for evaluation; derivatives are derived when they are first asked for. */
export function evaluator(formula: Formula): Evaluator {
  const { variables } = formula.names
  const value = prepare([formula.value], variables)
  const gradient = later(() => prepare(jets(formula, 1).gradient, variables))
  const hessian = later(() => prepare(jets(formula, 2).hessian.flat(), variables))
  return {
    value: (point, parameters = {}) => value(point, parameters)[0]!,
    gradient: (point, parameters = {}) => gradient()(point, parameters),
    hessian(point, parameters = {}) {
      const entries = hessian()(point, parameters)
      return variables.map((_, i) =>
        entries.slice(i * variables.length, (i + 1) * variables.length),
      )
    },
  }
}

interface Step {
  readonly target: number
  readonly compute: (a: number, b: number, c: number) => number
  readonly a: number
  readonly b: number
  readonly c: number
}

/** Gives each node a place in one array, and walks the operations in order. */
function prepare(outputs: readonly Node[], variables: readonly string[]): Run {
  const nodes = reachable(outputs)
  const places = new Map(nodes.map((node, place) => [node, place]))
  const values = new Float64Array(nodes.length)
  const inputs: { target: number; name: string; at: number }[] = []
  const steps: Step[] = []
  for (const [target, node] of nodes.entries()) {
    if (node.kind === "constant") values[target] = node.value
    else if (node.kind === "input")
      inputs.push({ target, name: node.name, at: variables.indexOf(node.name) })
    else {
      const [a = 0, b = 0, c = 0] = node.operands.map((operand) => places.get(operand)!)
      steps.push({ target, compute: operationOf(node.operation).evaluate, a, b, c })
    }
  }
  const results = outputs.map((output) => places.get(output)!)
  return (point, parameters) => {
    for (const { target, name, at } of inputs)
      values[target] = at < 0 ? parameters[name]! : point[at]!
    for (const { target, compute, a, b, c } of steps) {
      values[target] = compute(values[a]!, values[b]!, values[c]!)
    }
    return results.map((place) => values[place]!)
  }
}

function later<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
