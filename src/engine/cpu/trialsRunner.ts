import { ENDING_WORDS, type Endings, type TrialsOrder, trialsOf } from "../../core/trials.ts"
import { packSettings } from "../link/schema.ts"
import { packSearch, SEARCH_WORDS } from "../packTrials.ts"
import { workgroupsFor } from "../workgroup.ts"
import type { CompiledTrials } from "./compileBatch.ts"
import type { Kernel } from "./runtime/kernel.ts"
import { load } from "./runtime/load.ts"
import { Memory } from "./runtime/memory.ts"

/** The kernel of trials, on this thread. */
export class TrialsRunner {
  private constructor(
    private readonly compiled: CompiledTrials,
    private readonly kernel: Kernel,
  ) {}

  static async create(compiled: CompiledTrials): Promise<TrialsRunner> {
    const none = new Memory(SEARCH_WORDS, compiled.precision)
    const buffers = { search: none, settings: none, starts: none, endings: none }
    return new TrialsRunner(compiled, await load(compiled.trials, buffers))
  }

  run(order: TrialsOrder): Endings {
    const { precision, settingWords } = this.compiled
    const { configurations, starts: points } = order
    const count = trialsOf(order)
    const search = new Memory(SEARCH_WORDS, precision)
    const settings = new Memory(settingWords * configurations.length, precision)
    const starts = new Memory(2 * points.length, precision)
    const endings = new Memory(ENDING_WORDS * count, precision)
    packSearch(order, { first: 0, count, kept: 0 }, search.f, search.u)
    packSettings(configurations, settings.f, settings.u)
    starts.f.set(points.flat())
    this.kernel.bind({ search, settings, starts, endings })
    this.kernel.dispatch("main", workgroupsFor(count))
    return { floats: endings.f, words: endings.u }
  }
}
