import type { ForElem, LoopElem, Statement, SwitchElem, WhileElem } from "wesl"
import type { Emitter, Loop } from "./emitter.ts"
import { elementKind } from "./layout.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

export function emitFor(loop: ForElem, emitter: Emitter): void {
  const { init, update } = loop
  emitter.block("", () => {
    if (init) emitter.statements([init])
    emitLoop(loop, emitter, update && (() => emitter.statements([update])))
  })
}

/** A `for` or `while`: the condition is computed inside the loop, since it may need statements. */
export function emitLoop(
  { condition, body }: ForElem | WhileElem,
  emitter: Emitter,
  update?: () => void,
): void {
  emitter.block("while (true)", () => {
    if (condition) emitter.write(`if (!${emitter.evaluateScalar(condition)}) break`)
    const { label, lines } = captureBody(body.body, emitter)
    if (label) emitter.block(`${label}:`, () => emitter.append(lines))
    else emitter.append(lines)
    update?.()
  })
}

/** A `loop`. The continuing block sees the variables of the body, even where `continue` leaves the body. */
export function emitEndlessLoop({ body, continuing }: LoopElem, emitter: Emitter): void {
  emitter.block("while (true)", () => {
    const statements = body.body.filter((statement) => statement !== continuing)
    const { label, lines } = captureBody(statements, emitter)
    if (label) {
      const assignments = hoist(lines, emitter)
      emitter.block(`${label}:`, () => emitter.append(assignments))
    } else emitter.append(lines)
    if (continuing) emitter.statements(continuing.body.body)
  })
}

/** Declares the variables of a body before it, and returns the body with assignments instead. */
function hoist(lines: readonly string[], emitter: Emitter): string[] {
  return lines.map((line) => {
    const [, name, rest] = /^(?:const|let) ([^ ]+)( = .*)$/s.exec(line) ?? []
    if (!name) return line
    emitter.write(`let ${name}`)
    return name + rest
  })
}

/** The lines of a loop's body, and the label of the block around them if `continue` leaves it. */
function captureBody(
  statements: readonly Statement[],
  emitter: Emitter,
): { label: string | undefined; lines: string[] } {
  const loop: Loop = { label: emitter.module.fresh("next"), used: false }
  emitter.loops.push(loop)
  const lines = emitter.capture(() => emitter.statements(statements))
  emitter.loops.pop()
  return { label: loop.used ? loop.label : undefined, lines }
}

/** Jumps to the end of the innermost loop's body, where the update or continuing block follows. */
export function emitContinue(emitter: Emitter): void {
  const loop = emitter.loops.at(-1)!
  loop.used = true
  emitter.write(`break ${loop.label}`)
}

export function emitSwitch({ selector, clauses }: SwitchElem, emitter: Emitter): void {
  const { program, scalars: writer } = emitter.module
  const value = emitter.evaluate(selector)
  const kind = elementKind(value.type)
  emitter.block(`switch (${value.parts[0]})`, () => {
    for (const { selectors, body } of clauses) {
      const labels = selectors.map((label) => {
        if (label === "default") return "default:"
        const constant = program.constantOf(label)
        if (constant?.kind !== "scalar")
          throw new UnsupportedWgsl(`the case \`${program.textOf(label)}\``)
        return `case ${writer.literal(constant.value, kind)}:`
      })
      emitter.block(labels.join(" "), () => {
        emitter.statements(body.body)
        emitter.write("break")
      })
    }
  })
}
