import { scheduleAliases } from "../../catalog/index.ts"
import { isDrawn } from "../../catalog/resolveSchedule.ts"
import { numbersOf } from "../handles.ts"
import type { Numbers } from "../handleTable.ts"
import type { Exported } from "./exported.ts"
import { PYTHON, rateFunction } from "./pythonRate.ts"

/**
 * The scheduler of torch that has the same table, as its arguments after the optimizer; the optimizer has lr = peak. After
 * its last step torch's cosine rises again and its OneCycleLR is an error, so that neither matches a longer run.
 */
const MATCHES: Readonly<
  Record<string, (n: Numbers, shape: string, budget: number) => string | null>
> = {
  exponential: ({ gamma }) => `ExponentialLR(optimizer, gamma=${gamma})`,
  step: ({ step_size, gamma }) => `StepLR(optimizer, step_size=${step_size}, gamma=${gamma})`,
  cosine: ({ T, end }, _, budget) =>
    T! >= budget - 1 ? `CosineAnnealingLR(optimizer, T_max=${T}, eta_min=${end})` : null,
  polynomial: ({ T, power, end }) =>
    end === 0 ? `PolynomialLR(optimizer, total_iters=${T}, power=${power})` : null,
  linear_decay: ({ T }) => `LinearLR(optimizer, 1, 0, total_iters=${T})`,
  sgdr: ({ T0, Tmult, end }) =>
    `CosineAnnealingWarmRestarts(optimizer, T_0=${T0}, T_mult=${Tmult}, eta_min=${end})`,
  triangular: (n) => cyclic(n, "triangular"),
  triangular2: (n) => cyclic(n, "triangular2"),
  exp_range: (n) => cyclic(n, "exp_range", `, gamma=${n.gamma}`),
  onecycle: ({ max_lr, total, pct, div, final_div }, shape, budget) =>
    total! < budget
      ? null
      : `OneCycleLR(optimizer, ${max_lr}, total_steps=${total}, pct_start=${pct}, anneal_strategy="${shape.startsWith("cos") ? "cos" : "linear"}", div_factor=${div}, final_div_factor=${final_div}, three_phase=${shape.endsWith("3phase") ? "True" : "False"}, cycle_momentum=False)`,
}

const cyclic = ({ base, max, up, down }: Numbers, mode: string, more = "") =>
  `CyclicLR(optimizer, ${base}, ${max}, step_size_up=${up}, step_size_down=${down}, mode="${mode}"${more}, cycle_momentum=False)`

/** PyTorch code that gives an optimizer the curve. */
export function asTorch(exported: Exported): string {
  const function_ = `import math\n\nimport torch\n\n${rateFunction(exported, PYTHON)}\n`
  if (exported.of !== "lr")
    return `${function_}
def before_step(optimizer, t):
    for group in optimizer.param_groups:
        group["${exported.of}"] = rate(t)
`
  const match = torchMatch(exported)
  const same = match
    ? `# The same, with lr=${exported.peak}: torch.optim.lr_scheduler.${match}\n`
    : ""
  return `${function_}
# lr=1, because the function is the rate itself. Any optimizer will do.
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
# After every optimizer.step(): scheduler.step()
${same}`
}

/** The scheduler of torch that a curve matches, as code; null if there is none. */
function torchMatch({ spec, budget, peak }: Exported): string | null {
  if (isDrawn(spec)) return null
  const alias = scheduleAliases[spec.kind]
  const kind = alias?.kind ?? spec.kind
  const numbers = numbersOf(spec, budget, peak)
  if (kind === "multistep") {
    const steps = spec.milestones as readonly number[] | undefined
    return steps ? `MultiStepLR(optimizer, [${steps.join(", ")}], gamma=${numbers.gamma})` : null
  }
  return MATCHES[kind]?.(numbers, String(alias?.shape ?? spec.shape ?? "cos"), budget) ?? null
}
