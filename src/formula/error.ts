/** A range of the source, as 0-based offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The only error a formula text can cause. The offsets say which part of the source to underline. */
export class FormulaError extends Error {
  readonly start: number
  readonly end: number

  constructor(message: string, span: Span) {
    super(message)
    this.name = "FormulaError"
    this.start = span.start
    this.end = span.end
  }
}
