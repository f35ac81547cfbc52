import { type Ast, around, binary, isPlainNumber, mayPrecedeNumber } from "./ast.ts"
import { Cursor } from "./cursor.ts"
import { FormulaError, type Span } from "./error.ts"
import type { Token } from "./lexer.ts"
import { checkArity, FUNCTIONS } from "./vocabulary.ts"

const MAX_DEPTH = 64
const COMPARISONS = ["<", "<=", ">", ">=", "==", "!="] as const

/** Says whether a name may stand here, by throwing if not. `called`: a parenthesis follows. */
export type CheckName = (token: Token, called: boolean) => void

/** Reads a source into its tree. The grammar and its precedence are in README.md beside this file. */
export function readTree(source: string, checkName: CheckName): Ast {
  return new Parser(new Cursor(source), checkName).whole()
}

class Parser {
  private readonly cursor: Cursor
  private readonly checkName: CheckName
  private depth = 0
  /** True directly between bars, where the next bar closes instead of opening. */
  private insideBars = false

  constructor(cursor: Cursor, checkName: CheckName) {
    this.cursor = cursor
    this.checkName = checkName
  }

  whole(): Ast {
    const tree = this.expression()
    if (this.cursor.next.kind !== "end") throw this.cursor.unexpected()
    return tree
  }

  private expression(): Ast {
    return this.nested(() => {
      const condition = this.comparison()
      if (!this.cursor.take("?")) return condition
      const yes = this.expression()
      if (!this.cursor.take(":")) {
        throw new FormulaError(
          'expected ":" and the other value of the condition',
          this.cursor.next,
        )
      }
      const no = this.expression()
      return { kind: "choose", condition, yes, no, span: around(condition, no) }
    })
  }

  private comparison(): Ast {
    const left = this.sum()
    const operator = this.cursor.takeOne(...COMPARISONS)
    if (!operator) return left
    const right = this.sum()
    const { next } = this.cursor
    if (this.cursor.takeOne(...COMPARISONS)) {
      throw new FormulaError("compare two values at a time, as in a < b ? 1 : 0", next)
    }
    return { kind: "compare", operator, left, right, span: around(left, right) }
  }

  private sum(): Ast {
    let left = this.product()
    for (;;) {
      const operator = this.cursor.takeOne("+", "-")
      if (!operator) return left
      left = binary(operator, left, this.product())
    }
  }

  private product(): Ast {
    let left = this.juxtaposition()
    for (;;) {
      const operator = this.cursor.takeOne("*", "/")
      if (!operator) return left
      if (operator === "*" && this.cursor.next.text === "*") {
        throw new FormulaError('write "^" for a power, not "**"', this.cursor.next)
      }
      left = binary(operator, left, this.juxtaposition())
    }
  }

  /** Factors without a sign between them bind tighter than "/": x/2y is x/(2y). */
  private juxtaposition(): Ast {
    let last = this.factor()
    let left = last
    while (
      this.opensFactor(this.cursor.next) ||
      (this.cursor.next.kind === "number" && mayPrecedeNumber(last))
    ) {
      last = this.factor()
      left = binary("*", left, last)
    }
    return left
  }

  private opensFactor(token: Token | undefined): boolean {
    return (
      token?.kind === "name" || token?.text === "(" || (token?.text === "|" && !this.insideBars)
    )
  }

  /** mathjs' "rule 2": between two plain numbers before a factor, "/" binds first: 1/2 x is (1/2)x. */
  private factor(): Ast {
    const left = this.signed()
    const [slash, number, after] = this.cursor.ahead
    const matches = isPlainNumber(left) && slash?.text === "/" && number?.kind === "number"
    if (!matches || !this.opensFactor(after)) return left
    this.cursor.advance()
    return binary("/", left, this.signed())
  }

  private signed(): Ast {
    const { start } = this.cursor.next
    const sign = this.cursor.takeOne("+", "-")
    if (!sign) return this.power()
    const operand = this.nested(() => this.signed())
    return sign === "+"
      ? operand
      : { kind: "negate", operand, span: { start, end: operand.span.end } }
  }

  private power(): Ast {
    const base = this.operand()
    if (!this.cursor.take("^")) return base
    const exponent = this.nested(() => this.signed())
    return binary("^", base, exponent)
  }

  private operand(): Ast {
    const { kind, text } = this.cursor.next
    if (kind === "number") {
      return { kind, value: Number(text), text, span: spanOf(this.cursor.advance()) }
    }
    if (kind === "name") return this.named(this.cursor.advance())
    if (text === "(") return this.group(this.cursor.advance())
    if (text === "|") return this.absolute(this.cursor.advance())
    throw this.cursor.missingOperand()
  }

  private group(open: Token): Ast {
    const inner = this.inside(false)
    this.cursor.close(")", open)
    return { kind: "group", inner, span: this.cursor.since(open) }
  }

  private absolute(open: Token): Ast {
    const inner = this.inside(true)
    this.cursor.close("|", open)
    return { kind: "call", name: "abs", operands: [inner], span: this.cursor.since(open) }
  }

  private named(token: Token): Ast {
    const called = this.cursor.next.text === "("
    if (called && FUNCTIONS.has(token.text)) return this.call(token)
    this.checkName(token, called)
    return { kind: "name", name: token.text, span: spanOf(token) }
  }

  private call(token: Token): Ast {
    const open = this.cursor.advance()
    const operands: Ast[] = []
    if (this.cursor.next.text !== ")") {
      do operands.push(this.inside(false))
      while (this.cursor.take(","))
    }
    this.cursor.close(")", open)
    const span = this.cursor.since(token)
    checkArity(token.text, operands.length, span)
    return { kind: "call", name: token.text, operands, span }
  }

  private inside(bars: boolean): Ast {
    const outer = this.insideBars
    this.insideBars = bars
    const inner = this.expression()
    this.insideBars = outer
    return inner
  }

  private nested(parse: () => Ast): Ast {
    if (++this.depth > MAX_DEPTH)
      throw new FormulaError("too many levels of nesting", this.cursor.next)
    const result = parse()
    this.depth--
    return result
  }
}

function spanOf({ start, end }: Token): Span {
  return { start, end }
}
