import type { DeclIdent, LinkBindings, ModuleElem, RefIdent, Scope } from "wesl"
import { visitAst } from "wesl"

/**
 * Corrects the binding of `let x = x + 1`: the x on the right is the outer one, but wesl 0.7.31 binds it
 * to the declaration itself. (Linking never notices, since it does not rename local variables.)
 */
export function bindInitializersOutward(module: ModuleElem, { refersTo }: LinkBindings): void {
  visitAst(module, (elem) => {
    if (elem.kind !== "let" && elem.kind !== "var" && elem.kind !== "const") return
    const { ident } = elem.name.decl
    if (!elem.init || ident.isGlobal) return
    visitAst(elem.init, (inner) => {
      if (inner.kind !== "ref" || refersTo.get(inner.ident) !== ident) return
      rebind(inner.ident, ident, elem.start)
    })
  })

  function rebind(ref: RefIdent, shadowing: DeclIdent, start: number): void {
    const name = shadowing.originalName
    const outer = findDecl(shadowing.containingScope.parent, name, start)
    if (!outer) throw new Error(`${name} is used in its own value.`)
    refersTo.set(ref, outer)
  }
}

/** The innermost declaration of a name that is in scope at an offset; module scope has no order. */
function findDecl(scope: Scope | null, name: string, offset: number): DeclIdent | undefined {
  for (let at = scope; at; at = at.parent)
    for (const item of at.contents) {
      if (item.kind !== "decl" || item.originalName !== name) continue
      if (item.isGlobal || (item.declElem && item.declElem.start < offset)) return item
    }
  return undefined
}
