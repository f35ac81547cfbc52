import type { Batch, RunSetting } from "../../core/batch.ts"

/** The names of the numbers that one run sets, by WGSL struct member. */
export type SchemaNames = Pick<Batch, "method" | "objective" | "schedule" | "oracle">

/** A typed name as a struct member: a prefix keeps it apart from the words of WGSL. */
export const memberName = (name: string) => `p_${name}`

const GROUPS = [
  { member: "hyper", struct: "Hyper", names: ({ method }: SchemaNames) => method.parameters },
  {
    member: "objective",
    struct: "Parameters",
    names: ({ objective }: SchemaNames) => objective.parameters.map(memberName),
  },
  {
    member: "schedule",
    struct: "Rates",
    names: ({ schedule }: SchemaNames) => schedule.parameters.map(memberName),
  },
  {
    member: "oracle",
    struct: "Noise",
    names: ({ oracle }: SchemaNames) => oracle.parameters.map(memberName),
  },
] as const

/** The WGSL module `schema`: what a kernel knows of a run. WGSL has no empty structs, so these are left out. */
export function schemaModule(names: SchemaNames): string {
  const groups = GROUPS.map((group) => ({ ...group, fields: group.names(names) })).filter(
    ({ fields }) => fields.length > 0,
  )
  const members = groups.map(({ member, struct }) => `${member}: ${struct}`)
  return [
    ...groups.map(
      ({ struct, fields }) =>
        `struct ${struct} { ${fields.map((field) => `${field}: f32`).join(", ")} }`,
    ),
    `struct Setting { ${[...members, "seed: u32", "lane: u32"].join(", ")} }`,
    "var<private> setting: Setting;",
  ].join("\n")
}

/** Words of 4 bytes that one Setting takes. */
export const settingWords = (names: SchemaNames) =>
  GROUPS.reduce((sum, group) => sum + group.names(names).length, 2)

/** Writes settings in the layout of `array<Setting>`; floats and words may be views of one buffer. */
export function packSettings(
  runs: readonly RunSetting[],
  floats: Float32Array | Float64Array,
  words: Uint32Array,
): void {
  let at = 0
  for (const { hyper, objective, schedule, oracle, seed, lane } of runs) {
    for (const group of [hyper, objective, schedule, oracle]) {
      floats.set(group, at)
      at += group.length
    }
    words[at++] = seed
    words[at++] = lane
  }
}
