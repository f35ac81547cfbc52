import { createLayout, type Kind } from "./layout.ts"
import { analyze } from "./program.ts"

/** One scalar of a struct, such as { path: "m.x", offset: 0, kind: "f32" }. */
export interface Field {
  readonly path: string
  /** In words of 4 bytes from the start of the struct. */
  readonly offset: number
  readonly kind: Kind
}

/** Where a struct keeps its scalars, by WGSL's rules. */
export interface StructLayout {
  /** Size in words, which is also the stride of an array of this struct. */
  readonly words: number
  readonly fields: readonly Field[]
}

/** Returns the layout of a struct that the linked WGSL declares. */
export function layoutOf(wgsl: string, structName: string): StructLayout {
  const program = analyze(wgsl)
  const layout = createLayout(program)
  for (const decl of program.module.decls) {
    if (decl.kind !== "struct" || decl.name.ident.originalName !== structName) continue
    return program.at(decl, () => {
      const type = program.typeOfDecl(decl.name.ident)
      const fields = layout
        .leaves(type)
        .map(({ path, offset, kind }) => ({ path: path.slice(1), offset, kind }))
      return { words: layout.size(type), fields }
    })
  }
  throw new Error(
    `The WGSL declares no struct ${structName}. Is it used, so that linking keeps it?`,
  )
}
