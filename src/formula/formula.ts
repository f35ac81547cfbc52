import { Algebra } from "./algebra.ts"
import type { Ast } from "./ast.ts"
import { FormulaError } from "./error.ts"
import { Graph, type Node } from "./graph.ts"
import type { Token } from "./lexer.ts"
import { lower } from "./lower.ts"
import { type CheckName, readTree } from "./parser.ts"
import { CONSTANTS, FUNCTIONS, GREEK } from "./vocabulary.ts"

/** The names a formula may use. Derivatives are taken with respect to the variables, in this order. */
export interface Names {
  readonly variables: readonly string[]
  readonly parameters: readonly string[]
}

/** A text that was understood: its tree, and its value as a node of a graph that derivatives extend. */
export interface Formula {
  readonly source: string
  readonly names: Names
  readonly ast: Ast
  readonly algebra: Algebra
  readonly value: Node
}

/** Reads a formula. Throws a FormulaError, and nothing else, for any text. */
export function parse(source: string, names: Names): Formula {
  const known = [...names.variables, ...names.parameters]
  const ast = readTree(source, (token, called) => {
    if (!known.includes(token.text) && !CONSTANTS.has(token.text))
      throw unknownName(token, called, known)
  })
  return lowerTree(source, names, ast)
}

/** Makes a formula of the tree of a source, perhaps a changed one, whose names are all known. */
export function lowerTree(source: string, names: Names, ast: Ast): Formula {
  const known = [...names.variables, ...names.parameters]
  const algebra = new Algebra(new Graph(source))
  const value = lower(ast, algebra, (name) => {
    return known.includes(name) ? algebra.graph.input(name) : algebra.constant(CONSTANTS.get(name)!)
  })
  return { source, names, ast, algebra, value }
}

/** Returns the names in a text that are neither functions nor constants, in order of appearance. */
export function freeNames(source: string): readonly string[] {
  const names = new Set<string>()
  const collect: CheckName = (token, called) => {
    if (FUNCTIONS.has(token.text) || (called && looksLikeFunction(token)))
      throw unknownName(token, called)
    if (!CONSTANTS.has(token.text)) names.add(token.text)
  }
  readTree(source, collect)
  return [...names]
}

function unknownName(token: Token, called: boolean, known?: readonly string[]): FormulaError {
  const name = token.text
  if (FUNCTIONS.has(name))
    return new FormulaError(`${name} needs parentheses, as in ${name}(x)`, token)
  if (called && looksLikeFunction(token))
    return new FormulaError(`unknown function "${name}"`, token)
  const list = known?.length ? `; the names here are ${known.join(", ")}` : ""
  return new FormulaError(`unknown name "${name}"${list}`, token)
}

const GREEK_NAMES = new Set(GREEK.values())

/** A letter times a parenthesis is usual, so only a longer name before one is taken for a function. */
function looksLikeFunction({ text }: Token): boolean {
  return text.length > 2 && !GREEK_NAMES.has(text)
}
