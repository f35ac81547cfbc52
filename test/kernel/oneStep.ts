import type { Batch, RunSetting } from "../../src/core/batch.ts"
import { compile } from "../../src/engine/cpu/compiler/compile.ts"
import { load } from "../../src/engine/cpu/runtime/load.ts"
import { Memory } from "../../src/engine/cpu/runtime/memory.ts"
import type { GpuEngine } from "../../src/engine/gpu/gpuEngine.ts"
import { readBack } from "../../src/engine/gpu/readback.ts"
import type { Slots } from "../../src/engine/link/link.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { packSettings } from "../../src/engine/link/schema.ts"
import { CALLS_WORDS } from "../../src/engine/trace.ts"
import { float64Functions as intrinsics } from "../../src/formula/library.ts"

/** One step of one run: how far float32 is from float64, and how far it may be. */
export interface Step {
  readonly run: number
  readonly k: number
  readonly error: number
  readonly allowed: number
  /** A perturbation of one ulp changed the step as a whole: a sign or a branch flipped. */
  readonly flipped: boolean
}

const DRAWS = 8
const ULP = 2 ** -23

/**
 * The exact oracle with its answers off by given relative amounts. The Hessian counts as an answer like the
 * gradient: in a narrow valley its rounding is what a Newton step amplifies. A line search compares values.
 * That is a branch, which the factor of the rule does not widen: from the second one of a step on, values are off by
 * some roundings of a number of their size, or of 1, the size of the terms that cancel where they are small.
 */
const PERTURBED: Slots = {
  oracle: {
    source: `import space::Vec; import objective; import schema::setting; import package::lib::batch::{BatchGradient, isotropic};
      var<private> asked: bool; // for a value in this step
      fn begin_step() { asked = false; }
      fn value(x: Vec) -> f32 {
        let f = objective::value(x);
        let off = select(setting.oracle.p_f * f, 4.0 * setting.oracle.p_later * max(abs(f), 1.0), asked);
        asked = true;
        return f + off;
      }
      fn hvp(x: Vec, v: Vec) -> Vec { return hessian(x) * v; }
      fn mistakes(x: Vec) -> f32 { return objective::mistakes(x); }
      fn batch_gradient(x: Vec, size: u32) -> BatchGradient { return isotropic(gradient(x), 0.0); }
      fn gradient(x: Vec) -> Vec { return objective::gradient(x) * (1.0 + Vec(setting.oracle.p_gx, setting.oracle.p_gy)); }
      fn hessian(x: Vec) -> mat2x2f {
        let h = objective::hessian(x);
        let off = setting.oracle;
        return mat2x2f(h[0] * (1.0 + Vec(off.p_hxx, off.p_hxy)), h[1] * (1.0 + Vec(off.p_hxy, off.p_hyy)));
      }`,
  },
}

/** Seeded numbers that are -1, 0 or 1. */
function* signs(): Generator<number> {
  let state = 12345
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield ((state >>> 16) % 3) - 1
  }
}

/** Runs a batch on the GPU and repeats every step in float64 from the GPU's own iterate and state. */
export async function compareSteps(gpu: GpuEngine, batch: Batch, steps: number): Promise<Step[]> {
  const reference = await createReference(batch)
  using simulation = await gpu.start({ ...batch, budget: steps })
  const runs = batch.runs.length
  const result: Step[] = []
  let before = await stateOf(gpu, simulation, runs, reference.stateWords, 0)
  for (let k = 0; k < steps; k++) {
    simulation.advance(1)
    const after = await stateOf(gpu, simulation, runs, reference.stateWords, k + 1)
    for (let run = 0; run < runs; run++) {
      // A latched run does not move, and beyond 1e4 nothing is shown.
      if (after.ended[run] !== 0xffffffff || Math.hypot(...after.x[run]!) > 1e4) continue
      const [exact, ...others] = reference.steps(
        k,
        batch.runs[run]!,
        before.x[run]!,
        before.states[run]!,
      )
      const change = Math.max(...others.map((d) => distance(d, exact!)))
      const moved = subtract(after.x[run]!, before.x[run]!)
      result.push({
        run,
        k,
        error: distance(moved, exact!),
        allowed: 1e-6 * Math.max(1, Math.hypot(...before.x[run]!)) + 10 * change,
        // Close to a minimum every step is rounding; that is no flip.
        flipped: change > Math.max(0.1 * Math.hypot(...exact!), 1e-5),
      })
    }
    before = after
  }
  return result
}

type Pair = readonly [number, number]
const subtract = (a: Pair, b: Pair): Pair => [a[0] - b[0], a[1] - b[1]]
const distance = (a: Pair, b: Pair) => Math.hypot(...subtract(a, b))

async function stateOf(
  gpu: GpuEngine,
  simulation: Awaited<ReturnType<GpuEngine["start"]>>,
  runs: number,
  stateWords: number,
  row: number,
) {
  const [states, path, ended] = await readBack(gpu.device, [
    { buffer: simulation.states, bytes: 4 * runs * stateWords },
    { buffer: simulation.path, bytes: 8 * runs * (row + 1) },
    { buffer: simulation.ended, bytes: 4 * runs },
  ])
  const x = new Float32Array(path!).subarray(2 * runs * row)
  return {
    x: Array.from({ length: runs }, (_, run): Pair => [x[2 * run]!, x[2 * run + 1]!]),
    states: Array.from({ length: runs }, (_, run) =>
      states!.slice(4 * run * stateWords, 4 * (run + 1) * stateWords),
    ),
    ended: new Uint32Array(ended!),
  }
}

/** A float64 kernel that takes one step: exactly, and with x, g and the state perturbed by one ulp. */
async function createReference(batch: Batch) {
  const perturbed: Batch = {
    ...batch,
    oracle: { id: batch.oracle.id, parameters: ["f", "later", "gx", "gy", "hxx", "hxy", "hyy"] },
  }
  const linked = await linkBatch(perturbed, { trail: false }, PERTURBED)
  const count = DRAWS + 1
  const words = {
    clock: 3,
    settings: count * linked.settingWords,
    states: count * linked.state.words,
    path: 2 * count,
    tallies: CALLS_WORDS * count,
    ended: count,
  }
  const memory = Object.fromEntries(
    Object.entries(words).map(([name, size]) => [name, new Memory(size, "f64")]),
  ) as Record<keyof typeof words, Memory>
  const kernel = await load(compile(linked.advance.code, { precision: "f64", intrinsics }), memory)
  const { fields, words: stateWords } = linked.state
  const random = signs()
  const nudge = (draw: number) => (draw === 0 ? 0 : random.next().value * ULP)
  const either = (draw: number) => (draw === 0 ? 0 : (-1) ** draw * ULP)
  return {
    stateWords,
    steps(k: number, setting: RunSetting, x: Pair, state: ArrayBuffer): Pair[] {
      // The numbers that the GPU holds are rounded.
      const rounded = {
        ...setting,
        hyper: setting.hyper.map(Math.fround),
        objective: setting.objective.map(Math.fround),
      }
      const settings = Array.from({ length: count }, (_, draw) => ({
        ...rounded,
        oracle: perturbed.oracle.parameters.map((name) =>
          name === "later" ? either(draw) : nudge(draw),
        ),
      }))
      packSettings(settings, memory.settings.f, memory.settings.u)
      const starts = settings.map(
        (_, draw): Pair => [x[0] * (1 + nudge(draw)), x[1] * (1 + nudge(draw))],
      )
      memory.clock.u.set([count, k, 1])
      memory.ended.u.fill(0xffffffff)
      for (let draw = 0; draw < count; draw++) {
        memory.path.f.set(starts[draw]!, 2 * draw)
        for (const { offset, kind } of fields) {
          const at = draw * stateWords + offset
          if (kind === "f32")
            memory.states.f[at] = new Float32Array(state)[offset]! * (1 + nudge(draw))
          else memory.states.u[at] = new Uint32Array(state)[offset]!
        }
      }
      kernel.dispatch("main", 1)
      return starts.map((start, draw) =>
        subtract([memory.path.f[2 * draw]!, memory.path.f[2 * draw + 1]!], start),
      )
    },
  }
}
