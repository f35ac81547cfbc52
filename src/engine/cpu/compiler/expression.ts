import type { BinaryExpression, ConstValue, ExpressionElem, Type, UnaryExpression } from "wesl"
import { concretize, isAbstract } from "wesl"
import { element, member } from "./access.ts"
import { evaluateCall } from "./call.ts"
import { declareConst } from "./constants.ts"
import type { Emitter } from "./emitter.ts"
import { elementKind, hasArray, type Kind } from "./layout.ts"
import { literalValue } from "./number.ts"
import { commonKind, evaluateAll } from "./operands.ts"
import { operate, withKind } from "./operators.ts"
import { type Place, type Scalars, scalars } from "./place.ts"
import { isComparison } from "./scalar.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

/** Finds the variable that an expression names, or computes its value. */
export function locate(expr: ExpressionElem, emitter: Emitter, wanted?: Kind): Place {
  const { program } = emitter.module
  const type = program.typeOf(expr)
  if (type.kind === "unknown") throw new UnsupportedWgsl(`\`${program.textOf(expr)}\``)
  if (!isAbstract(type)) return locateTyped(expr, type, emitter, wanted)
  const concrete = concretize(type)
  // An array that has a name is indexed in memory.
  const folded = expr.kind === "ref" && hasArray(type) ? undefined : program.constantOf(expr)
  if (folded) return constant(folded, wanted ? withKind(concrete, wanted) : concrete, emitter)
  // An expression that is not constant has a type, though wesl leaves it open: the default.
  const kind = concrete.kind === "struct" ? undefined : elementKind(concrete)
  return locateTyped(expr, concrete, emitter, kind)
}

function locateTyped(expr: ExpressionElem, type: Type, emitter: Emitter, wanted?: Kind): Place {
  const { program, layout, places } = emitter.module
  switch (expr.kind) {
    case "literal":
      return literal(expr.value, type, emitter, wanted)
    case "ref": {
      const decl = program.declOf(expr.ident)
      if (!decl) throw new UnsupportedWgsl(expr.ident.originalName)
      return places.get(decl) ?? declareConst(decl, emitter.module)
    }
    case "component-member-expression":
      return member(emitter.locate(expr.base), expr.access.name, layout)
    case "component-expression": {
      const base = emitter.locate(expr.base)
      return element(base, emitter.evaluateScalar(expr.access, "u32"), emitter)
    }
    case "parenthesized-expression":
      return emitter.locate(expr.expression, wanted)
    case "unary-expression":
      return unary(expr, emitter, wanted)
    case "binary-expression":
      return binary(expr, emitter, wanted)
    case "call-expression":
      return evaluateCall(expr, emitter, wanted)
    case "type":
      throw new UnsupportedWgsl(`the type ${program.textOf(expr)} as a value`)
  }
}

function literal(text: string, type: Type, emitter: Emitter, wanted?: Kind): Scalars {
  const kind = /[fiu]$/.test(text) ? elementKind(type) : (wanted ?? elementKind(type))
  return scalars(withKind(type, kind), [emitter.module.scalars.literal(literalValue(text), kind)])
}

function constant(value: ConstValue, type: Type, { module }: Emitter): Scalars {
  const leaves = module.layout.leaves(type)
  const literals = flatten(value).map((v, i) => module.scalars.literal(v, leaves[i]!.kind))
  return scalars(type, literals)
}

const flatten = (value: ConstValue): (number | bigint | boolean)[] =>
  value.kind === "scalar" ? [value.value] : value.elements.flatMap(flatten)

function unary(expr: UnaryExpression, emitter: Emitter, wanted?: Kind): Place {
  const operator = expr.operator.value
  if (operator === "*" || operator === "&") return emitter.locate(expr.expression)
  const value = emitter.evaluate(expr.expression, wanted)
  const kind = elementKind(value.type)
  const { scalars: writer } = emitter.module
  return scalars(
    value.type,
    value.parts.map((part) => writer.unary(operator, part, kind)),
  )
}

function binary(expr: BinaryExpression, emitter: Emitter, wanted?: Kind): Scalars {
  const operator = expr.operator.value
  if (operator === "&&" || operator === "||") return shortCircuit(expr, emitter)
  const { program } = emitter.module
  const typed = commonKind([program.typeOf(expr.left), program.typeOf(expr.right)])
  const common = typed ?? (isComparison(operator) ? undefined : wanted)
  const isShift = operator === "<<" || operator === ">>"
  const kinds = isShift ? ([wanted, "u32"] as const) : ([common, common] as const)
  const [left, right] = evaluateAll([expr.left, expr.right], emitter, kinds)
  return operate(operator, left!, right!, emitter)
}

/** `a && b` and `a || b`. If b needs statements of its own they run only where b is evaluated. */
function shortCircuit(expr: BinaryExpression, emitter: Emitter): Scalars {
  const type = emitter.module.program.typeOf(expr)
  const operator = expr.operator.value
  const left = emitter.evaluateScalar(expr.left)
  let right = ""
  const lines = emitter.capture(() => {
    right = emitter.evaluateScalar(expr.right)
  })
  if (lines.length === 0) return scalars(type, [`(${left} ${operator} ${right})`])
  const result = emitter.module.fresh("both")
  emitter.write(`let ${result} = ${left}`)
  emitter.block(operator === "&&" ? `if (${result})` : `if (!${result})`, () => {
    emitter.append(lines)
    emitter.write(`${result} = ${right}`)
  })
  return scalars(type, [result])
}
