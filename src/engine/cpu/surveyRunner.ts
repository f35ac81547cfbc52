import {
  COLOURS,
  type Look,
  OUTCOME_WORDS,
  type Outcomes,
  type SurveyNumbers,
} from "../../core/survey.ts"
import { cellsOf, type Part } from "../lattice.ts"
import { packSettings } from "../link/schema.ts"
import { LOOK_WORDS, packLook, packSurvey, SURVEY_WORDS } from "../packSurvey.ts"
import { workgroupsFor } from "../workgroup.ts"
import type { CompiledPaint, CompiledSurvey } from "./compileBatch.ts"
import type { Kernel } from "./runtime/kernel.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** Outcomes of the cells of a part, in its order. */
export type PartOutcomes = Pick<Outcomes, "floats" | "words">

/** The kernel of a map and its buffers, on this thread. */
export class SurveyRunner {
  private outcomes: Memory | null = null

  private constructor(
    private readonly compiled: CompiledSurvey,
    private readonly kernel: Kernel,
    private readonly survey: Memory,
    private readonly settings: Memory,
  ) {}

  static async create(compiled: CompiledSurvey): Promise<SurveyRunner> {
    const { precision, settingWords } = compiled
    const survey = new Memory(SURVEY_WORDS, precision)
    const settings = new Memory(settingWords, precision)
    const outcomes = new Memory(OUTCOME_WORDS, precision)
    const kernel = await load(compiled.survey, { survey, settings, outcomes })
    return new SurveyRunner(compiled, kernel, survey, settings)
  }

  compute(numbers: SurveyNumbers, part: Part): PartOutcomes {
    const { columns, rows, run } = numbers
    const { survey, settings } = this
    const words = OUTCOME_WORDS * columns * rows
    if (this.outcomes?.words !== words) {
      this.outcomes = new Memory(words, this.compiled.precision)
      this.kernel.bind({ survey, settings, outcomes: this.outcomes })
    }
    packSurvey(numbers, part, survey.f, survey.u)
    if (run) packSettings([run], settings.f, settings.u)
    this.kernel.dispatch("main", workgroupsFor(part.count))
    return gather(this.outcomes, part, columns)
  }
}

function gather(from: Memory, part: Part, columns: number): PartOutcomes {
  const to = new Memory(OUTCOME_WORDS * part.count, from.f instanceof Float64Array ? "f64" : "f32")
  let at = 0
  for (const cell of cellsOf(part, columns)) {
    to.copy(at, from, OUTCOME_WORDS * cell, OUTCOME_WORDS)
    at += OUTCOME_WORDS
  }
  return { floats: to.f, words: to.u }
}

/** Colours a map on this thread: [rows, columns, 4]. */
export async function paintOutcomes(
  { precision, paint }: CompiledPaint,
  look: Look,
  map: Outcomes,
  against: Outcomes | null,
): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const { columns, rows } = map
  const [asked, colours] = [new Memory(LOOK_WORDS, precision), new Memory(COLOURS, precision)]
  packLook(look, { columns, rows, pitch: columns }, asked.f, asked.u)
  colours.u.set(look.colours)
  const pixels = new Memory(columns * rows, precision)
  const buffers = { look: asked, outcomes: memoryOf(map, precision), colours, pixels }
  const others = against && { others: memoryOf(against, precision) }
  const kernel = await load(paint, { ...buffers, ...others })
  kernel.dispatch("main", workgroupsFor(columns * rows))
  return new Uint8ClampedArray(pixels.u.buffer)
}

function memoryOf({ floats, words }: Outcomes, precision: CompiledPaint["precision"]): Memory {
  const memory = new Memory(words.length, precision)
  memory.u.set(words)
  if (precision === "f64") memory.f.set(floats)
  return memory
}
