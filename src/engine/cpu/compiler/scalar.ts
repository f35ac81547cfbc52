import type { Precision } from "../runtime/memory.ts"
import type { Kind } from "./layout.ts"

/** Writes operations on scalars as JavaScript, so that each yields a value of its WGSL type. */
export interface ScalarWriter {
  readonly precision: Precision
  /** Rounds a float expression to the precision of the target. */
  round(text: string): string
  literal(value: number | bigint | boolean, kind: Kind): string
  cast(text: string, from: Kind, to: Kind): string
  bitcast(text: string, from: Kind, to: Kind): string
  unary(operator: string, a: string, kind: Kind): string
  binary(operator: string, a: string, b: string, kind: Kind): string
}

const COMPARISONS: Readonly<Record<string, string>> = {
  "==": "===",
  "!=": "!==",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
}

export const isComparison = (operator: string) => operator in COMPARISONS

/** Wraps an integer expression to 32 bits; leaves floats as they are. */
export const wrap = (text: string, kind: Kind) => {
  if (kind === "u32") return `(${text} >>> 0)`
  return kind === "i32" ? `(${text} | 0)` : text
}

export function createScalarWriter(precision: Precision): ScalarWriter {
  const round = (text: string) => (precision === "f32" ? `fround(${text})` : `(${text})`)

  return {
    precision,
    round,

    literal(value, kind) {
      if (kind === "bool") return String(Boolean(value))
      const number = Number(value)
      if (kind === "f32" && precision === "f32") return textOf(Math.fround(number))
      return textOf(number)
    },

    cast(text, from, to) {
      if (from === to) return text
      if (to === "bool") return `(${text} !== 0)`
      if (from === "bool") return `(${text} ? 1 : 0)`
      if (to === "f32") return round(text)
      if (from === "f32") return `${to}OfFloat(${text})`
      return wrap(text, to)
    },

    bitcast(text, from, to) {
      if (from === to) return text
      if (from === "f32") return `${to}OfBits(${text})`
      return to === "f32" ? `f32OfBits(${text})` : wrap(text, to)
    },

    unary(operator, a, kind) {
      if (operator === "!") return `!${a}`
      if (operator === "~") return wrap(`~${a}`, kind)
      return kind === "i32" ? `(-(${a}) | 0)` : `-(${a})`
    },

    binary(operator, a, b, kind) {
      const comparison = COMPARISONS[operator]
      if (comparison) return `(${a} ${comparison} ${b})`
      if (kind === "f32") return round(`${a} ${operator} ${b}`)
      if (kind === "bool") return `!!(${a} ${operator} ${b})`
      return integer(operator, a, b, kind)
    },
  }
}

function integer(operator: string, a: string, b: string, kind: "i32" | "u32"): string {
  switch (operator) {
    case "*":
      return kind === "i32" ? `imul(${a}, ${b})` : `(imul(${a}, ${b}) >>> 0)`
    case "/":
      return /^[1-9]\d*$/.test(b) ? wrap(`${a} / ${b}`, kind) : `${kind}Quotient(${a}, ${b})`
    case "%":
      return /^[1-9]\d*$/.test(b) ? wrap(`${a} % ${b}`, kind) : `${kind}Remainder(${a}, ${b})`
    case ">>":
      return kind === "i32" ? `(${a} >> ${b})` : `(${a} >>> ${b})`
    default:
      return wrap(`(${a} ${operator} ${b})`, kind)
  }
}

const textOf = (number: number) => (Object.is(number, -0) ? "-0" : String(number))
