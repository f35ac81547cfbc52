import type { Batch, RunSetting, ScheduleModule } from "../../core/batch.ts"

/** The names of the numbers that one run sets, by WGSL struct member. */
export type SchemaNames = Pick<
  Batch,
  "method" | "objective" | "schedule" | "scheduled" | "oracle" | "constrained"
>

/** A member of a struct of numbers: one f32, or an array of them. */
interface Member {
  readonly name: string
  readonly entries?: number
}

/** A typed name as a struct member: a prefix keeps it apart from the words of WGSL. */
export const memberName = (name: string) => `p_${name}`

/** Before the members of a schedule that is not the learning rate's. */
export const schedulePrefix = (key: string) => `${key}_`

/** Members of a table: its factors, and the number of steps that they are spread over. */
export const TABLE = "table"
export const HORIZON = "horizon"

const scalars = (names: readonly string[]): Member[] => names.map((name) => ({ name }))

const scheduleMembers = (module: ScheduleModule, prefix: string): Member[] =>
  "entries" in module
    ? [{ name: prefix + HORIZON }, { name: prefix + TABLE, entries: module.entries }]
    : scalars(module.parameters.map((name) => prefix + memberName(name)))

const GROUPS: readonly {
  readonly member: string
  readonly struct: string
  readonly members: (names: SchemaNames) => readonly Member[]
}[] = [
  { member: "hyper", struct: "Hyper", members: ({ method }) => scalars(method.parameters) },
  {
    member: "objective",
    struct: "Parameters",
    members: ({ objective }) => scalars(objective.parameters.map(memberName)),
  },
  {
    member: "schedule",
    struct: "Rates",
    members: ({ schedule, scheduled }) => [
      ...scheduleMembers(schedule, ""),
      ...scheduled.flatMap(({ key, module }) => scheduleMembers(module, schedulePrefix(key))),
    ],
  },
  {
    member: "oracle",
    struct: "Noise",
    members: ({ oracle }) => scalars(oracle.parameters.map(memberName)),
  },
  {
    member: "box",
    struct: "Box",
    members: ({ constrained }) => (constrained ? scalars(["x0", "y0", "x1", "y1"]) : []),
  },
]

/** The WGSL module `schema`: what a kernel knows of a run. WGSL has no empty structs, so these are left out. */
export function schemaModule(names: SchemaNames): string {
  const groups = GROUPS.map((group) => ({ ...group, members: group.members(names) })).filter(
    ({ members }) => members.length > 0,
  )
  const numbers = groups.map(({ member, struct }) => `${member}: ${struct}`)
  return [
    ...groups.map(
      ({ struct, members }) => `struct ${struct} { ${members.map(declaration).join(", ")} }`,
    ),
    `struct Setting { ${[...numbers, "seed: u32", "lane: u32"].join(", ")} }`,
    "var<private> setting: Setting;",
    // Steps taken before the one at hand.
    "var<private> now: u32;",
  ].join("\n")
}

const declaration = ({ name, entries }: Member) =>
  `${name}: ${entries ? `array<f32, ${entries}>` : "f32"}`

/** Words of 4 bytes that one Setting takes. */
export const settingWords = (names: SchemaNames) =>
  GROUPS.flatMap((group) => group.members(names)).reduce((sum, { entries = 1 }) => sum + entries, 2)

/** Writes settings in the layout of `array<Setting>`; floats and words may be views of one buffer. */
export function packSettings(
  runs: readonly RunSetting[],
  floats: Float32Array | Float64Array,
  words: Uint32Array,
): void {
  let at = 0
  for (const { hyper, objective, schedule, oracle, box, seed, lane } of runs) {
    for (const group of [hyper, objective, schedule, oracle, box]) {
      floats.set(group, at)
      at += group.length
    }
    words[at++] = seed
    words[at++] = lane
  }
}
