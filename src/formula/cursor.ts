import { FormulaError, type Span } from "./error.ts"
import { type Token, tokenize } from "./lexer.ts"

/** A place between the tokens of a source, and what can be said about the next one. */
export class Cursor {
  private readonly source: string
  private readonly tokens: readonly Token[]
  private position = 0

  constructor(source: string) {
    this.source = source
    this.tokens = tokenize(source)
  }

  get next(): Token {
    return this.tokens[this.position]!
  }

  /** The next token and the two after it, as far as there are any. */
  get ahead(): readonly Token[] {
    return this.tokens.slice(this.position, this.position + 3)
  }

  /** Steps over the next token and returns it. */
  advance(): Token {
    const token = this.next
    this.position++
    return token
  }

  /** Steps over the next token if it is this sign. */
  take(text: string): boolean {
    if (this.next.kind !== "symbol" || this.next.text !== text) return false
    this.position++
    return true
  }

  /** Steps over the next token if it is one of these signs. */
  takeOne<Sign extends string>(...signs: readonly Sign[]): Sign | undefined {
    return signs.find((sign) => this.take(sign))
  }

  /** Steps over the sign that ends what `open` began. */
  close(closing: ")" | "|", open: Token): void {
    if (this.take(closing)) return
    if (this.next.kind !== "end") throw this.unexpected()
    throw new FormulaError(`this "${open.text}" is not closed`, open)
  }

  /** From a token to the last one stepped over. */
  since(token: Token): Span {
    return { start: token.start, end: this.tokens[this.position - 1]!.end }
  }

  missingOperand(): FormulaError {
    const before = this.tokens[this.position - 1]
    const place = before ? ` after "${this.typed(before)}"` : ""
    return new FormulaError(`expected a number or a name${place}`, this.next)
  }

  unexpected(): FormulaError {
    const text = this.typed(this.next)
    if (this.next.kind === "number") {
      return new FormulaError(`expected "+", "*" or another sign before ${text}`, this.next)
    }
    const hint = text === "," ? "; a decimal number takes a point, as in 1.5" : ""
    return new FormulaError(`unexpected "${text}"${hint}`, this.next)
  }

  private typed(token: Token): string {
    return this.source.slice(token.start, token.end)
  }
}
