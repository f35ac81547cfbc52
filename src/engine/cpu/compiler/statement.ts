import type {
  AssignElem,
  BreakElem,
  ExpressionElem,
  IfElem,
  LetElem,
  ReturnElem,
  Statement,
  VarElem,
} from "wesl"
import { emitReturn, evaluateCall } from "./call.ts"
import type { Emitter } from "./emitter.ts"
import { elementKind, hasArray } from "./layout.ts"
import { emitContinue, emitEndlessLoop, emitFor, emitLoop, emitSwitch } from "./loop.ts"
import { hasEffect } from "./operands.ts"
import { operate } from "./operators.ts"
import { load, type Place, scalars } from "./place.ts"
import { declare, store } from "./store.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

type Emitters = {
  readonly [K in Statement["kind"]]: (
    statement: Extract<Statement, { kind: K }>,
    emitter: Emitter,
  ) => void
}

const nothing = () => {}

function misplaced({ kind }: Statement): never {
  throw new UnsupportedWgsl(`${kind} here`)
}

const EMITTERS: Emitters = {
  let: emitDeclaration,
  var: emitDeclaration,
  const: nothing, // Declared at its first use.
  assign: emitAssignment,
  increment: ({ target }, emitter) => emitStep(target, "+", emitter),
  decrement: ({ target }, emitter) => emitStep(target, "-", emitter),
  call: ({ call }, emitter) => evaluateCall(call, emitter),
  block: ({ body }, emitter) => emitter.block("", () => emitter.statements(body)),
  if: emitIf,
  for: emitFor,
  while: (statement, emitter) => emitLoop(statement, emitter),
  loop: emitEndlessLoop,
  switch: emitSwitch,
  break: emitBreak,
  continue: (_, emitter) => emitContinue(emitter),
  return: emitResult,
  assert: nothing,
  empty: nothing,
  continuing: misplaced,
  discard: misplaced,
}

export function emitStatement(statement: Statement, emitter: Emitter): void {
  const emit = EMITTERS[statement.kind] as (statement: Statement, emitter: Emitter) => void
  emit(statement, emitter)
}

function emitDeclaration({ kind, name, init, start }: LetElem | VarElem, emitter: Emitter): void {
  const { program, places } = emitter.module
  const { ident } = name.decl
  const type = program.typeOfDecl(ident)
  if (type.kind === "ptr") {
    places.set(ident, emitter.locate(init!))
    return
  }
  if (type.kind === "unknown")
    throw new UnsupportedWgsl(`${ident.originalName}, whose type is unknown`)
  const place = declare(ident.originalName, type, kind === "let" ? "const" : "let", init, emitter)
  places.set(ident, place)
  emitter.record?.(ident.originalName, place, start, emitter)
}

function emitResult({ value }: ReturnElem, emitter: Emitter): void {
  const exit = emitter.exits.at(-1)
  const type = exit ? exit.result.type : emitter.signature?.result
  const kind = value && type && elementKind(type)
  const result = value && emitter.evaluate(value, kind)
  if (!exit) {
    emitReturn(result, emitter)
    return
  }
  if (result) store(exit.result, result, emitter)
  emitter.write(`break ${exit.label}`)
}

function emitBreak({ condition }: BreakElem, emitter: Emitter): void {
  emitter.write(condition ? `if (${emitter.evaluateScalar(condition)}) break` : "break")
}

/** `target++` and `target--`. */
function emitStep(target: ExpressionElem, operator: "+" | "-", emitter: Emitter): void {
  const place = emitter.locate(target)
  const current = load(place, emitter.module.layout)
  const next = operate(operator, current, scalars(place.type, ["1"]), emitter)
  assign(target, place, next, emitter)
}

function emitAssignment({ lhs, op, rhs }: AssignElem, emitter: Emitter): void {
  if (lhs.kind === "phony") {
    emitter.evaluate(rhs)
    return
  }
  const place = emitter.locate(lhs)
  const kind = elementKind(place.type)
  if (op.value === "=") {
    const value = hasArray(place.type) ? emitter.locate(rhs, kind) : emitter.evaluate(rhs, kind)
    assign(lhs, place, value, emitter)
    return
  }
  const operator = op.value.slice(0, -1)
  const current = load(place, emitter.module.layout)
  const left = hasEffect(rhs, emitter) ? emitter.freeze(current) : current
  const wanted = operator === "<<" || operator === ">>" ? "u32" : kind
  assign(lhs, place, operate(operator, left, emitter.evaluate(rhs, wanted), emitter), emitter)
}

function assign(target: ExpressionElem, place: Place, value: Place, emitter: Emitter): void {
  store(place, value, emitter)
  emitter.record?.(emitter.module.program.textOf(target), place, target.start, emitter)
}

function emitIf({ condition, body, else: otherwise }: IfElem, emitter: Emitter): void {
  emitter.block(`if (${emitter.evaluateScalar(condition)})`, () => emitter.statements(body.body))
  if (!otherwise) return
  emitter.block("else", () =>
    emitter.statements(otherwise.kind === "if" ? [otherwise] : otherwise.body),
  )
}
