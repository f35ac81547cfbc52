import type { DeclIdent, ExpressionElem, FnElem, Statement } from "wesl"
import type { Kind, Layout } from "./layout.ts"
import { load, type Place, type Scalars, scalars } from "./place.ts"
import type { Program } from "./program.ts"
import type { ScalarWriter } from "./scalar.ts"
import type { Signature } from "./signature.ts"

/** What is known of the whole module while its functions are compiled. */
export interface ModuleContext {
  readonly program: Program
  readonly layout: Layout
  readonly scalars: ScalarWriter
  /** Where each declaration in scope is kept. Every declaration has its own key, so scopes never clash. */
  readonly places: Map<DeclIdent, Place>
  readonly grammar: Grammar
  signatureOf(fn: FnElem): Signature
  /** The functions that are written into their callers. */
  readonly inlined: ReadonlySet<FnElem>
  /** Returns a JavaScript name that is used nowhere else. */
  fresh(name: string): string
  /** Adds a line outside every function. */
  prelude(line: string): void
  /** Reserves memory outside every function and returns its name. */
  reserve(name: string, words: number): string
}

/** The mutually recursive parts of the compiler, which meet here instead of importing each other. */
interface Grammar {
  locate(expr: ExpressionElem, emitter: Emitter, wanted?: Kind): Place
  statement(statement: Statement, emitter: Emitter): void
}

/** What `continue` jumps to; `used` tells whether any statement did. */
export interface Loop {
  readonly label: string
  used: boolean
}

/** What `return` leaves where a function is written into its caller. */
interface Exit {
  readonly label: string
  readonly result: Scalars
}

/** Called after a variable of a traced function changes. */
export type Recorder = (name: string, place: Place, start: number, emitter: Emitter) => void

/** A name or number, which may be repeated without cost. */
const ATOM = /^-?[\w$.]+$/

/** Collects the JavaScript lines of one function. */
export class Emitter {
  private lines: string[] = []
  /** The loops around the current statement, innermost last. */
  readonly loops: Loop[] = []
  /** The functions around the current statement that are written into their callers. */
  readonly exits: Exit[] = []

  constructor(
    readonly module: ModuleContext,
    /** How the function returns; absent at module scope. */
    readonly signature?: Signature,
    readonly record?: Recorder,
  ) {}

  /** The variable that an expression names, or its value. A pointer's place is what it points to. */
  locate(expr: ExpressionElem, wanted?: Kind): Place {
    const { program, grammar } = this.module
    return program.at(expr, () => grammar.locate(expr, this, wanted))
  }

  /** Computes an expression. An untyped number takes the kind `wanted`, or its WGSL default. */
  evaluate(expr: ExpressionElem, wanted?: Kind): Scalars {
    return load(this.locate(expr, wanted), this.module.layout)
  }

  /** Computes the only leaf of a scalar expression. */
  evaluateScalar(expr: ExpressionElem, wanted?: Kind): string {
    return this.evaluate(expr, wanted).parts[0]!
  }

  statements(statements: readonly Statement[]): void {
    const { program, grammar } = this.module
    for (const statement of statements)
      program.at(statement, () => grammar.statement(statement, this))
  }

  write(line: string): void {
    this.lines.push(line)
  }

  append(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line)
  }

  /** Runs `body` and returns the lines that it wrote instead of keeping them. */
  capture(body: () => void): string[] {
    const outer = this.lines
    const inner: string[] = []
    this.lines = inner
    try {
      body()
    } finally {
      this.lines = outer
    }
    return inner
  }

  /** Writes `head {`, the indented body, and `}`. */
  block(head: string, body: () => void): void {
    const lines = this.capture(body)
    this.write(`${head} {`)
    for (const line of lines) this.write(`  ${line}`)
    this.write("}")
  }

  /** Returns all lines so far, and starts anew. */
  take(): string[] {
    const { lines } = this
    this.lines = []
    return lines
  }

  /** Names an expression, so that it is computed here and once. */
  name(text: string, hint = "t"): string {
    const name = this.module.fresh(hint)
    this.write(`const ${name} = ${text}`)
    return name
  }

  /** Like `name`, but leaves names and numbers as they are. */
  once(text: string): string {
    return ATOM.test(text) ? text : this.name(text)
  }

  /** Names every part, so that it can be used more than once. */
  nameParts({ type, parts }: Scalars): Scalars {
    return scalars(
      type,
      parts.map((part) => this.once(part)),
    )
  }

  /** Names every part that is not a number, so that the value stays what it is now. */
  freeze({ type, parts }: Scalars): Scalars {
    return scalars(
      type,
      parts.map((part) => (Number.isNaN(Number(part)) ? this.name(part) : part)),
    )
  }

  /**
   * Reserves memory for an array of this function. WGSL has no recursion, so all calls share it,
   * unless invocations take turns inside the function.
   */
  allocate(name: string, words: number): string {
    const { module, signature } = this
    if (!signature?.waits) return module.reserve(name, words)
    const memory = module.fresh(name)
    this.write(`const ${memory} = new Memory(${words}, "${module.scalars.precision}")`)
    return memory
  }
}
