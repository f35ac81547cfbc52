import { float64Functions as intrinsics } from "../../formula/library.ts"
import type { LinkedShader } from "../link/link.ts"
import type { LinkedBatch, LinkedField } from "../link/linkBatch.ts"
import type { LinkedEnsemble } from "../link/linkEnsemble.ts"
import type { LinkedSurvey } from "../link/linkSurvey.ts"
import type { LinkedTrials } from "../link/linkTrials.ts"
import { type Compiled, compile } from "./compiler/compile.ts"
import type { Precision } from "./runtime/memory.ts"

/** A batch as JavaScript, with the sizes of its buffers in words. Plain data: a Worker may run it. */
export interface CompiledBatch {
  readonly precision: Precision
  readonly advance: Compiled
  readonly measure: Compiled
  readonly settingWords: number
  readonly stateWords: number
}

/** The kernel that samples an objective, as JavaScript. */
export interface CompiledField {
  readonly precision: Precision
  readonly field: Compiled
  /** Numbers of each point. */
  readonly width: number
  readonly settingWords: number
}

/** The kernel of a map, as JavaScript. */
export interface CompiledSurvey {
  readonly precision: Precision
  readonly survey: Compiled
  readonly settingWords: number
}

/** The kernel of trials, as JavaScript. */
export interface CompiledTrials {
  readonly precision: Precision
  readonly trials: Compiled
  readonly settingWords: number
}

/** The kernels of an ensemble, as JavaScript. */
export interface CompiledEnsemble {
  readonly precision: Precision
  readonly ensemble: Compiled
  readonly census: Compiled
  readonly density: Compiled
  readonly shade: Compiled
  readonly settingWords: number
  readonly stateWords: number
}

/** The kernel that colours a map, as JavaScript. */
export interface CompiledPaint {
  readonly precision: Precision
  readonly paint: Compiled
}

const compileShader = ({ code }: LinkedShader, precision: Precision) =>
  compile(code, { precision, intrinsics })

/** Compiles the kernels of a batch. */
export const compileBatch = (linked: LinkedBatch, precision: Precision): CompiledBatch => ({
  precision,
  advance: compileShader(linked.advance, precision),
  measure: compileShader(linked.measure, precision),
  settingWords: linked.settingWords,
  stateWords: linked.state.words,
})

/** Compiles the kernel that samples an objective. */
export const compileField = (linked: LinkedField, precision: Precision): CompiledField => ({
  precision,
  field: compileShader(linked.shader, precision),
  width: linked.width,
  settingWords: linked.settingWords,
})

/** Compiles the kernel of a map. */
export const compileSurvey = (linked: LinkedSurvey, precision: Precision): CompiledSurvey => ({
  precision,
  survey: compileShader(linked.shader, precision),
  settingWords: linked.settingWords,
})

/** Compiles the kernel of trials. */
export const compileTrials = (linked: LinkedTrials, precision: Precision): CompiledTrials => ({
  precision,
  trials: compileShader(linked.shader, precision),
  settingWords: linked.settingWords,
})

/** Compiles the kernels of an ensemble. */
export const compileEnsemble = (
  linked: LinkedEnsemble,
  precision: Precision,
): CompiledEnsemble => ({
  precision,
  ensemble: compileShader(linked.ensemble, precision),
  census: compileShader(linked.census, precision),
  density: compileShader(linked.density, precision),
  shade: compileShader(linked.shade, precision),
  settingWords: linked.settingWords,
  stateWords: linked.stateWords,
})

/** Compiles the kernel that colours a map. */
export const compilePaint = (linked: LinkedShader, precision: Precision): CompiledPaint => ({
  precision,
  paint: compileShader(linked, precision),
})
