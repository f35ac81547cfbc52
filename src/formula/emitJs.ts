import type { Formula } from "./formula.ts"
import type { Node } from "./graph.ts"
import { jets } from "./jets.ts"
import { type Language, write } from "./program.ts"

/**
 * Writes an expression whose value is { value, gradient, hessian }, each a function (point, parameters) in float64,
 * for export: the page itself must not run text.
 */
export function emitJs(formula: Formula): string {
  const { variables } = formula.names
  const { value, gradient, hessian } = jets(formula, 2)
  const language = javascript((name) => {
    const at = variables.indexOf(name)
    return at < 0 ? `parameters.${name}` : `point[${at}]`
  })
  const method = (
    name: string,
    outputs: readonly Node[],
    result: (texts: readonly string[]) => string,
  ) => {
    const { lines, results } = write(outputs, language)
    const body = [...lines, `return ${result(results)};`].map((line) => `    ${line}`)
    return `  ${name}(point, parameters) {\n${body.join("\n")}\n  },\n`
  }
  const list = (texts: readonly string[]) => `[${texts.join(", ")}]`
  const rows = (texts: readonly string[]) => {
    return list(
      variables.map((_, i) => list(texts.slice(i * variables.length, (i + 1) * variables.length))),
    )
  }
  const methods = [
    method("value", [value], ([text]) => text!),
    method("gradient", gradient, list),
    method("hessian", hessian.flat(), rows),
  ]
  return `({\n${methods.join("")}})`
}

function javascript(input: (name: string) => string): Language {
  return {
    dialect: "js",
    declare: (name, value) => `const ${name} = ${value};`,
    constant: String,
    input,
    // No name of a formula contains "$".
    local: (index) => `$${index}`,
  }
}
