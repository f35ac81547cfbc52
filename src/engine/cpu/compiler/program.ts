import type {
  AttributeElem,
  ConstValue,
  DeclIdent,
  ExpressionElem,
  FnElem,
  ModuleElem,
  RefIdent,
  Type,
  TypeRefElem,
} from "wesl"
import {
  bindIdents,
  evalConstExpr,
  offsetToLineNumber,
  parseSrcModule,
  refDecl,
  resolveTypeRef,
  throwOnParseError,
  typeOfDecl,
  typeOfExpr,
} from "wesl"
import { bindInitializersOutward } from "./scopes.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

/** A parsed and bound WGSL module that answers questions about names, types and constants. */
export interface Program {
  readonly module: ModuleElem
  /** The declaration that a name refers to; undefined for what WGSL predeclares. */
  declOf(ident: RefIdent): DeclIdent | undefined
  typeOf(expr: ExpressionElem): Type
  typeOfDecl(decl: DeclIdent): Type
  typeOfRef(ref: TypeRefElem): Type
  /** The value of a const-expression; undefined for anything known only at run time. */
  constantOf(expr: ExpressionElem): ConstValue | undefined
  /** The source text of an element. */
  textOf(elem: Spanned): string
  /** Runs `work`; an UnsupportedWgsl without a line gets that of `elem`. */
  at<T>(elem: Spanned, work: () => T): T
}

interface Spanned {
  readonly start: number
  readonly end: number
}

/** Parses linked WGSL, which no longer has imports or conditions. */
export function analyze(wgsl: string): Program {
  const source = { modulePath: "package::main", debugFilePath: "linked.wgsl", src: wgsl }
  const ast = parseSrcModule(source)
  throwOnParseError(ast)
  const resolver = { resolveModule: () => undefined }
  const { bindings } = bindIdents({ rootAst: ast, resolver, conditions: {} })
  bindInitializersOutward(ast.moduleElem, bindings)
  const context = { bindings }
  return {
    module: ast.moduleElem,
    declOf: (ident) => refDecl(ident, bindings),
    typeOf: (expr) => typeOfExpr(expr, context),
    typeOfDecl: (decl) => typeOfDecl(decl, context),
    typeOfRef: (ref) => resolveTypeRef(ref, context),
    constantOf: (expr) => evalConstExpr(expr, context) ?? undefined,
    textOf: ({ start, end }) => wgsl.slice(start, end),
    at(elem, work) {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof UnsupportedWgsl) || error.line) throw error
        throw new UnsupportedWgsl(error.construct, offsetToLineNumber(elem.start, wgsl)[0])
      }
    },
  }
}

/** The functions of a module, in source order. */
export const functionsOf = (program: Program): FnElem[] =>
  program.module.decls.filter((decl) => decl.kind === "fn")

/** The parameters of a plain attribute such as `@binding(0)`; undefined where it is absent. */
export function attributeParams(
  attributes: readonly AttributeElem[] | undefined,
  name: string,
): readonly ExpressionElem[] | undefined {
  for (const { attribute } of attributes ?? [])
    if (attribute.kind === "@attribute" && attribute.name === name)
      return (attribute.params ?? []).map((param) => param.expression)
  return undefined
}

/** The name in `@builtin(name)`. */
export function builtinAttribute(
  attributes: readonly AttributeElem[] | undefined,
): string | undefined {
  for (const { attribute } of attributes ?? [])
    if (attribute.kind === "@builtin") return attribute.param.name
  return undefined
}
