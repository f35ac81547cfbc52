import { FormulaError } from "./error.ts"
import { GREEK } from "./vocabulary.ts"

export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end"
  /** What the parser compares: ASCII, Greek letters spelt out. The source keeps what was typed. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const MAX_LENGTH = 2000

const SPACE = /\s+/y
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[A-Za-z][A-Za-z0-9_]*/y
// A pasted letter ends where it ends, so that 2πx reads as 2 pi x; an index may follow it.
const GREEK_NAME = /π|[\u0370-\u03ff](?:_?\d+)?/y
const SYMBOL = /<=|>=|==|!=|[-+*/^()<>?:,|−×·⋅∗÷≤≥≠]/y

const ASCII: Readonly<Record<string, string>> = {
  "−": "-",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∗": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
}

const HINTS: Readonly<Record<string, string>> = {
  "=": 'unexpected "="; write == to compare',
  "[": 'unexpected "["; use round parentheses',
  "{": 'unexpected "{"; use round parentheses',
  "]": 'unexpected "]"; use round parentheses',
  "}": 'unexpected "}"; use round parentheses',
}

/** Splits a source into tokens; the last one is the end. */
export function tokenize(source: string): readonly Token[] {
  if (source.length > MAX_LENGTH) {
    const message = `a formula may have ${MAX_LENGTH} characters; this one has ${source.length}`
    throw new FormulaError(message, { start: MAX_LENGTH, end: source.length })
  }
  const tokens: Token[] = []
  let start = 0
  while (start < source.length) {
    const space = match(SPACE, source, start)
    if (space) {
      start += space.length
      continue
    }
    const token = read(source, start)
    tokens.push(token)
    start = token.end
  }
  return [...tokens, { kind: "end", text: "", start, end: start }]
}

function read(source: string, start: number): Token {
  const token = (kind: Token["kind"], typed: string, text = typed): Token => {
    return { kind, text, start, end: start + typed.length }
  }
  const number = match(NUMBER, source, start)
  if (number) return token("number", number)
  const name = match(NAME, source, start)
  if (name) return token("name", name)
  const symbol = match(SYMBOL, source, start)
  if (symbol) return token("symbol", symbol, ASCII[symbol])
  const greek = match(GREEK_NAME, source, start)
  const letter = greek && GREEK.get(greek.charAt(0))
  if (letter) return token("name", greek, letter + greek.slice(1))
  const character = String.fromCodePoint(source.codePointAt(start)!)
  const message = HINTS[character] ?? `unexpected character "${character}"`
  throw new FormulaError(message, { start, end: start + character.length })
}

function match(pattern: RegExp, source: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(source)?.[0]
}
