import * as z from "zod/mini"
import { LARGEST } from "../../core/float32.ts"
import { CONFIGURATIONS, MAPS, MEMBERS, NETWORK_WIDTHS, REPEATS } from "../../core/mapsView.ts"
import { SLOTS } from "../../core/marks.ts"
import { LAND_COLOURS } from "../../core/scenario.ts"
import { PARTS } from "../../core/survey.ts"

const real = z.number().check(z.gte(-LARGEST), z.lte(LARGEST))
const point = z.tuple([real, real])
const parameters = z.record(z.string(), real)
const scalar = z.union([real, z.boolean(), z.string()])
const seed = z.int().check(z.gte(0), z.lte(0xffffffff))
/** A kind of the catalogue with its keys beside it. */
const steps = z.array(real).check(z.minLength(1), z.maxLength(16))
const choice = z.catchall(z.object({ kind: z.string() }), z.union([scalar, steps]))

const factor = z.number().check(z.gte(1e-3), z.lte(1e3))
const transform = z.strictObject({
  rotate: z.optional(z.number().check(z.gte(-360), z.lte(360))),
  scale: z.optional(z.tuple([factor, factor])),
  shift: z.optional(point),
})
/** (share of the run, share of the peak): a schedule that was drawn. */
const share = z.number().check(z.gte(0), z.lte(1))
const schedule = z.union([
  z.strictObject({
    kind: z.literal("drawn"),
    points: z.array(z.tuple([share, share])).check(z.minLength(2), z.maxLength(64)),
  }),
  choice,
])

const placement = {
  parameters: z.optional(parameters),
  domain: z.optional(z.tuple([point, point])),
  transform: z.optional(transform),
  constrained: z.optional(z.boolean()),
}
const objective = z.union([
  z.strictObject({ surface: z.string(), ...placement }),
  z.strictObject({ formula: z.string(), ...placement }),
])

const run = z.strictObject({
  method: z.string(),
  hyper: z.optional(z.record(z.string(), scalar)),
  start: z.optional(point),
  schedule: z.optional(schedule),
  scheduled: z.optional(z.record(z.string(), schedule)),
  oracle: z.optional(choice),
  objective: z.optional(objective),
  seed: z.optional(seed),
  slot: z.optional(z.int().check(z.gte(0), z.lte(SLOTS - 1))),
  muted: z.optional(z.literal(true)),
})

const box = z.tuple([point, point])
const axis = z.strictObject({
  part: z.enum(PARTS),
  name: z.string(),
  of: z.optional(z.string()),
  from: real,
  to: real,
  log: z.optional(z.boolean()),
})
const fractal = {
  width: z.optional(z.literal(NETWORK_WIDTHS)),
  seed: z.optional(seed),
  steps: z.optional(z.int().check(z.gte(20), z.lte(2000))),
  window: z.optional(box),
}
const maps = z.strictObject({
  open: z.optional(z.enum(MAPS)),
  run: z.optional(z.int().check(z.gte(0))),
  colours: z.optional(z.literal("cividis")),
  basins: z.optional(
    z.strictObject({
      box: z.optional(box),
      against: z.optional(z.int().check(z.gte(0))),
    }),
  ),
  hyper: z.optional(
    z.strictObject({
      axes: z.optional(z.tuple([axis, axis])),
      colour: z.optional(z.literal("steps")),
      tolerance: z.optional(real),
    }),
  ),
  curves: z.optional(z.strictObject({ axis: z.optional(axis) })),
  ensemble: z.optional(
    z.strictObject({
      members: z.optional(z.literal(MEMBERS)),
      starts: z.optional(z.enum(["disc", "box"])),
      spread: z.optional(z.number().check(z.gte(0), z.lte(0.5))),
      against: z.optional(z.int().check(z.gte(0))),
    }),
  ),
  fractal: z.optional(
    z.strictObject({
      ...fractal,
      kept: z.optional(
        z
          .array(
            z.strictObject({
              name: z.string().check(z.minLength(1), z.maxLength(40)),
              ...fractal,
            }),
          )
          .check(z.maxLength(24)),
      ),
    }),
  ),
  tuned: z.optional(
    z.strictObject({
      extent: z.optional(z.literal("all")),
      configurations: z.optional(z.literal(CONFIGURATIONS)),
      calls: z.optional(z.int().check(z.gte(10), z.lte(200000))),
      starts: z.optional(z.literal(REPEATS)),
      seeds: z.optional(z.literal(REPEATS)),
      tolerance: z.optional(z.number().check(z.gt(0))),
    }),
  ),
  twins: z.optional(
    z.strictObject({ apart: z.optional(z.number().check(z.gte(1e-8), z.lte(0.1))) }),
  ),
})

const view = z.strictObject({
  dimension: z.optional(z.enum(["2d", "3d"])),
  camera: z.optional(z.tuple([real, real, real])),
  layout: z.optional(z.enum(["overlay", "side"])),
  heights: z.optional(z.enum(["log", "linear"])),
  labels: z.optional(z.boolean()),
  field: z.optional(z.boolean()),
  dots: z.optional(z.boolean()),
  fading: z.optional(z.boolean()),
  echoes: z.optional(z.boolean()),
  averages: z.optional(z.union([z.literal("uniform"), z.number().check(z.gte(0.001), z.lte(1))])),
  bounds: z.optional(z.boolean()),
  glyph: z.optional(z.boolean()),
  tint: z.optional(z.enum(LAND_COLOURS)),
  equalAxes: z.optional(z.boolean()),
  panels: z.optional(z.array(z.string())),
  pinned: z.optional(z.array(z.string())),
  axis: z.optional(z.enum(["steps", "calls"])),
  speed: z.optional(z.number().check(z.gte(0.25), z.lte(64))),
  loop: z.optional(z.boolean()),
  smoothing: z.optional(z.number().check(z.gte(0), z.lte(100000))),
  maps: z.optional(maps),
  step: z.optional(z.int().check(z.gte(0))),
})

/** The shape of a scenario as a person or a link writes it; ids and keys are checked against the catalogue afterwards. */
export const scenarioSchema = z.strictObject({
  version: z.literal(1),
  title: z.optional(z.string().check(z.maxLength(120))),
  objective,
  oracle: z.optional(choice),
  schedule: z.optional(schedule),
  start: z.optional(point),
  budget: z.int().check(z.gte(1), z.lte(200000)),
  seed: z.optional(seed),
  noise: z.optional(z.enum(["common", "own"])),
  runs: z.array(run).check(z.maxLength(64)),
  view: z.optional(view),
})

export type Draft = z.infer<typeof scenarioSchema>
export type DraftObjective = Draft["objective"]
export type DraftRun = Draft["runs"][number]

/** Every key of the format, to suggest where one is misspelt. */
export const KEYS: readonly string[] = [
  ...Object.keys(scenarioSchema.shape),
  ...Object.keys(run.shape),
  ...Object.keys(view.shape),
  ...Object.keys(maps.shape),
  ...Object.keys(placement),
  ...Object.keys(transform.shape),
  "surface",
  "formula",
]
