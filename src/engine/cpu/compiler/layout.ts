import type { ScalarType, StructType, Type } from "wesl"
import { typeToString } from "wesl"
import { attributeParams, type Program } from "./program.ts"
import { UnsupportedWgsl } from "./unsupported.ts"

/** The scalar types that exist at run time. */
export type Kind = "f32" | "i32" | "u32" | "bool"

/** One scalar inside a composite: its kind, its place in words, and its WGSL path such as `.m[0].x`. */
export interface Leaf {
  readonly kind: Kind
  readonly offset: number
  readonly path: string
}

/** Part of a composite: a struct member, an array element, a column or a component. */
export interface Part {
  readonly name: string
  readonly type: Type
  readonly offset: number
}

/** Sizes and offsets by WGSL's rules, in words of 4 bytes. */
export interface Layout {
  size(type: Type): number
  align(type: Type): number
  /** Distance between elements of an array or columns of a matrix. */
  stride(elem: Type): number
  /** The parts of a composite in order; empty for scalars and runtime-sized arrays. */
  parts(type: Type): readonly Part[]
  leaves(type: Type): readonly Leaf[]
}

const roundUp = (value: number, multiple: number) => Math.ceil(value / multiple) * multiple

/** The run-time kind of a scalar; abstract scalars take their defaults. */
function kindOf({ scalar }: ScalarType): Kind {
  if (scalar === "abstract-int") return "i32"
  if (scalar === "abstract-float") return "f32"
  if (scalar === "f16") throw new UnsupportedWgsl("f16")
  return scalar
}

/** The element kind of a scalar, vector, matrix or atomic; the first one of an array or struct. */
export function elementKind(type: Type): Kind {
  if (type.kind === "scalar") return kindOf(type)
  if (type.kind === "struct" && type.members[0]) return elementKind(type.members[0].type)
  if ("elem" in type) return elementKind(type.elem)
  throw new UnsupportedWgsl(`values of type ${typeToString(type)}`)
}

/** True for types that hold an array, which live in memory instead of in locals. */
export function hasArray(type: Type): boolean {
  if (type.kind === "struct") return type.members.some((member) => hasArray(member.type))
  return type.kind === "array"
}

/** The type of a matrix column. */
export const columnOf = (type: Extract<Type, { kind: "matrix" }>): Type => ({
  kind: "vector",
  size: type.rows,
  elem: type.elem,
})

export function createLayout(program: Program): Layout {
  const cache = new Map<Type, readonly Leaf[]>()

  const layout: Layout = {
    size(type) {
      switch (type.kind) {
        case "scalar":
        case "atomic":
          return 1
        case "vector":
          return type.size
        case "matrix":
          return type.cols * layout.stride(columnOf(type))
        case "array":
          return (type.count ?? 0) * layout.stride(type.elem)
        case "struct": {
          const last = structParts(type).at(-1)
          return roundUp(last ? last.offset + last.size : 0, layout.align(type))
        }
        default:
          throw new UnsupportedWgsl(`variables of type ${typeToString(type)}`)
      }
    },
    align(type) {
      switch (type.kind) {
        case "vector":
          return type.size === 2 ? 2 : 4
        case "matrix":
          return type.rows === 2 ? 2 : 4
        case "array":
          return layout.align(type.elem)
        case "struct":
          return Math.max(1, ...structParts(type).map((part) => part.align))
        default:
          return 1
      }
    },
    stride: (elem) => roundUp(layout.size(elem), layout.align(elem)),
    parts(type) {
      switch (type.kind) {
        case "vector":
          return repeat(type.size, type.elem, 1, (i) => `.${"xyzw"[i]!}`)
        case "matrix":
          return repeat(type.cols, columnOf(type), layout.stride(columnOf(type)), (i) => `[${i}]`)
        case "array":
          return repeat(type.count ?? 0, type.elem, layout.stride(type.elem), (i) => `[${i}]`)
        case "struct":
          return structParts(type)
        default:
          return []
      }
    },
    leaves(type) {
      let leaves = cache.get(type)
      if (!leaves) cache.set(type, (leaves = flatten(type)))
      return leaves
    },
  }

  function structParts(type: StructType) {
    let end = 0
    return type.members.map(({ name, type: member }, i) => {
      const attributes = type.structElem?.members[i]?.attributes
      const align = words(attributes, "align") ?? layout.align(member)
      const size = words(attributes, "size") ?? layout.size(member)
      const offset = roundUp(end, align)
      end = offset + size
      return { name: `.${name}`, type: member, offset, align, size }
    })
  }

  /** The value of `@align` or `@size` in words. */
  function words(attributes: Parameters<typeof attributeParams>[0], name: string) {
    const [expr] = attributeParams(attributes, name) ?? []
    const constant = expr && program.constantOf(expr)
    return constant?.kind === "scalar" ? Number(constant.value) / 4 : undefined
  }

  function flatten(type: Type): readonly Leaf[] {
    if (type.kind === "scalar") return [{ kind: kindOf(type), offset: 0, path: "" }]
    if (type.kind === "atomic") return [{ kind: kindOf(type.elem), offset: 0, path: "" }]
    return layout.parts(type).flatMap((part) =>
      layout.leaves(part.type).map((leaf) => ({
        kind: leaf.kind,
        offset: part.offset + leaf.offset,
        path: part.name + leaf.path,
      })),
    )
  }

  return layout
}

const repeat = (count: number, type: Type, stride: number, name: (i: number) => string): Part[] =>
  Array.from({ length: count }, (_, i) => ({ name: name(i), type, offset: i * stride }))
