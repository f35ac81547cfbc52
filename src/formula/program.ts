import { type Node, reachable } from "./graph.ts"
import { type OperationName, operationOf } from "./operations.ts"

/** How a language writes the leaves of a graph and names its results. */
export interface Language {
  readonly dialect: "wgsl" | "js"
  readonly declare: (name: string, value: string) => string
  readonly constant: (value: number) => string
  readonly input: (name: string) => string
  readonly local: (index: number) => string
}

/** Lines that compute the outputs, one operation each, and the texts of the outputs. */
interface Block {
  readonly lines: readonly string[]
  readonly results: readonly string[]
  /** The operations in use. */
  readonly operations: ReadonlySet<OperationName>
}

/** Writes the operations that the outputs need, each once. */
export function write(outputs: readonly Node[], language: Language): Block {
  const texts = new Map<Node, string>()
  const lines: string[] = []
  const operations = new Set<OperationName>()
  for (const node of reachable(outputs)) {
    if (node.kind === "constant") texts.set(node, language.constant(node.value))
    else if (node.kind === "input") texts.set(node, language.input(node.name))
    else {
      const operands = node.operands.map((operand) => texts.get(operand)!)
      const name = language.local(lines.length)
      lines.push(language.declare(name, operationOf(node.operation)[language.dialect](...operands)))
      texts.set(node, name)
      operations.add(node.operation)
    }
  }
  return { lines, results: outputs.map((output) => texts.get(output)!), operations }
}
