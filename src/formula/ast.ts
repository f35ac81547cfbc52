import type { Span } from "./error.ts"

/** A formula as it was written, with the place of every part in the source. */
export type Ast =
  | Part<"number", { value: number; text: string }>
  | Part<"name", { name: string }>
  | Part<"group", { inner: Ast }>
  | Part<"negate", { operand: Ast }>
  | Part<"binary", { operator: BinaryOperator; left: Ast; right: Ast }>
  | Part<"compare", { operator: Comparison; left: Ast; right: Ast }>
  | Part<"choose", { condition: Ast; yes: Ast; no: Ast }>
  | Part<"call", { name: string; operands: readonly Ast[] }>

export type BinaryOperator = "+" | "-" | "*" | "/" | "^"
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!="

type Part<Kind extends string, Fields> = {
  readonly kind: Kind
  readonly span: Span
} & Readonly<Fields>

/** As in mathjs, so that "2 3" and "x^2 3", which are usually slips, are refused. */
export function mayPrecedeNumber(ast: Ast): boolean {
  return ast.kind === "name" || ast.kind === "group" || ast.kind === "call"
}

/** A number, perhaps with a minus. */
export function isPlainNumber(ast: Ast): boolean {
  return ast.kind === "number" || (ast.kind === "negate" && ast.operand.kind === "number")
}

/** Joins two parts by an operator. */
export function binary(operator: BinaryOperator, left: Ast, right: Ast): Ast {
  return { kind: "binary", operator, left, right, span: around(left, right) }
}

/** The span of two parts and all between them. */
export function around(first: Ast, last: Ast): Span {
  return { start: first.span.start, end: last.span.end }
}
