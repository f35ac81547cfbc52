import { spawnSync } from "node:child_process"
import { expect, test } from "vitest"
import { schedules } from "../../../src/catalog/index.ts"
import { ratesOf } from "../../../src/catalog/rates.ts"
import type { Choice, ScheduleSpec } from "../../../src/core/scenario.ts"
import type { Exported } from "../../../src/schedule/export/exported.ts"
import { asCsv, asJson } from "../../../src/schedule/export/exported.ts"
import { asOptax } from "../../../src/schedule/export/optax.ts"
import { asTorch } from "../../../src/schedule/export/torch.ts"

/** Every kind with every shape, at its defaults and at other numbers, and drawn curves. */
const specs: readonly ScheduleSpec[] = [
  ...Object.entries(schedules).flatMap(([kind, { rate, keys }]): Choice[] => {
    const shapes = typeof rate === "string" ? [{}] : Object.keys(rate).map((shape) => ({ shape }))
    const early = "T" in keys ? [{ kind, T: 70 }] : []
    return [...shapes.map((shape) => ({ kind, ...shape })), ...early]
  }),
  { kind: "sgdr", T0: 7, Tmult: 1 },
  { kind: "multistep", milestones: [3, 30, 31], gamma: 0.3 },
  { kind: "onecycle_linear", total: 60 },
  {
    kind: "drawn",
    points: [
      [0, 0.2],
      [0.1, 1],
      [0.4, 0.35],
      [0.7, 0.6],
      [1, 0],
    ],
  },
  {
    kind: "drawn",
    points: [
      [0.2, 1],
      [0.8, 0.1],
    ],
  },
]
const exported = specs.map((spec): Exported => ({ spec, budget: 100, peak: 0.3, of: "lr" }))
const momentum: Exported = {
  ...exported[0]!,
  spec: { kind: "linear_decay" },
  peak: 0.9,
  of: "momentum",
}

/** Runs programs with what stands for torch, jax and optax, and prints the rates of each. */
const HARNESS = `
import json, math, sys, types

class Module(types.ModuleType):
    pass

def module(name, **members):
    made = Module(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made

class LambdaLR:
    def __init__(self, optimizer, factor):
        self.optimizer, self.factor, self.t = optimizer, factor, -1
        self.base = optimizer.param_groups[0]["lr"]
        self.step()

    def step(self):
        self.t += 1
        self.optimizer.param_groups[0]["lr"] = self.base * self.factor(self.t)

class SGD:
    def __init__(self, parameters, lr):
        self.param_groups = [{"lr": lr}]

    def step(self):
        pass

class Linear:
    def __init__(self, inputs, outputs):
        pass

    def parameters(self):
        return []

def quiet(f):
    """Both sides of a where are computed; what is not chosen may be no number."""
    def g(*a):
        try:
            return f(*a)
        except (ValueError, OverflowError):
            return math.nan
    return g

def interp(x, xs, ys):
    i = min(max(int(x), 0), len(xs) - 2)
    return ys[i] + (ys[i + 1] - ys[i]) * (x - i)

try:
    import torch
except ImportError:
    schedulers = module("torch.optim.lr_scheduler", LambdaLR=LambdaLR)
    optim = module("torch.optim", SGD=SGD, lr_scheduler=schedulers)
    torch = module("torch", optim=optim, nn=module("torch.nn", Linear=Linear))

numpy = module("jax.numpy", pi=math.pi, where=lambda c, a, b: a if c else b,
    minimum=min, maximum=max, clip=lambda x, a, b: min(max(x, a), b), interp=interp,
    arange=lambda n: list(range(n)), array=lambda a: a, floor=math.floor,
    **{n: quiet(getattr(math, n)) for n in ["cos", "exp", "log", "sqrt"]})
module("jax", numpy=numpy)
module("optax", sgd=lambda learning_rate, momentum=0: (learning_rate, momentum),
    inject_hyperparams=lambda f: f)

def follow(optimizer, scheduler, steps):
    rates = []
    for t in range(steps):
        if t > 0:
            optimizer.step()
            scheduler.step()
        rates.append(optimizer.param_groups[0]["lr"])
    return rates

out = []
for name, code, steps in json.load(sys.stdin):
    scope = {"model": torch.nn.Linear(1, 1), "torch": torch}
    try:
        exec(code, scope)
        if "scheduler" in scope:
            out.append(follow(scope["optimizer"], scope["scheduler"], steps))
        elif "before_step" in scope:
            sgd = torch.optim.SGD(scope["model"].parameters(), lr=1)
            rates = []
            for t in range(steps):
                scope["before_step"](sgd, t)
                rates.append(sgd.param_groups[0]["momentum"])
            out.append(rates)
        else:
            first, second = scope["optimizer"]
            out.append([(second or first)(t) for t in range(steps)])
    except Exception as error:
        out.append(f"{name}: {error!r}")
print(json.dumps(out))
`

/** The first Python with PyTorch, and its version; without one, any Python runs the stand-in. */
function findPython(): { readonly command: string; readonly torch: string | null } {
  for (const command of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(command, ["-c", "import torch; print(torch.__version__)"])
    if (status === 0) return { command, torch: String(stdout).trim() }
  }
  return { command: "python3", torch: null }
}

const { command, torch } = findPython()

function run(programs: readonly (readonly [name: string, code: string, steps: number])[]) {
  const python = spawnSync(command, ["-W", "ignore", "-c", HARNESS], {
    input: JSON.stringify(programs),
  })
  if (python.error)
    throw new Error(
      `python3 runs the exported code. Install it (apt-get install python3): ${python.error.message}`,
    )
  expect(String(python.stderr)).toBe("")
  return JSON.parse(String(python.stdout)) as (readonly number[] | string)[]
}

test.each([
  [torch ? `PyTorch (run by ${torch})` : "PyTorch (run by a stand-in)", asTorch],
  ["optax (run by a stand-in)", asOptax],
])("the %s code of every schedule gives our table", (_, write) => {
  const all = [...exported, momentum]
  const tables = run(all.map((one) => [JSON.stringify(one.spec), write(one), one.budget]))
  all.forEach((one, i) => {
    const [ours, theirs] = [ratesOf(one.spec, one.budget, one.peak), tables[i]!]
    if (typeof theirs === "string") throw new Error(`${theirs}\n${write(one)}`)
    const worst = Math.max(...Array.from(ours, (rate, t) => Math.abs(rate - theirs[t]!)))
    expect(worst, JSON.stringify(one.spec)).toBeLessThan(1e-12)
  })
})

test.skipIf(!torch)(`the scheduler that the code names is the same in PyTorch ${torch}`, () => {
  const named = exported.flatMap((one) => {
    const [, scheduler] = /^# The same, with lr=.*?: (.*)$/m.exec(asTorch(one)) ?? []
    return scheduler ? [{ one, scheduler }] : []
  })
  expect(named.length).toBeGreaterThan(10)
  const tables = run(
    named.map(({ one, scheduler }) => [
      scheduler,
      `optimizer = torch.optim.SGD(model.parameters(), lr=${one.peak})\nscheduler = ${scheduler}`,
      one.budget,
    ]),
  )
  named.forEach(({ one, scheduler }, i) => {
    const [ours, theirs] = [ratesOf(one.spec, one.budget, one.peak), tables[i]!]
    if (typeof theirs === "string") throw new Error(theirs)
    const worst = Math.max(...Array.from(ours, (rate, t) => Math.abs(rate - theirs[t]!)))
    expect(worst, scheduler).toBeLessThan(1e-12)
  })
})

test("a table has a line for each step", () => {
  const lines = asCsv(exported[1]!).trimEnd().split("\n")
  expect(lines).toHaveLength(101)
  expect(lines.slice(0, 2)).toEqual(["t,rate", "0,0.3"])
  expect(JSON.parse(asJson(exported[1]!))).toMatchObject({
    of: "lr",
    schedule: { kind: "linear_decay" },
    peak: 0.3,
    steps: 100,
    rates: expect.objectContaining({ length: 100 }),
  })
})

test("the scheduler of torch that matches is named", () => {
  const cosine = asTorch({ spec: { kind: "cosine", end: 0 }, budget: 50, peak: 0.1, of: "lr" })
  expect(cosine).toContain(
    "# The same, with lr=0.1: torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=50, eta_min=0)",
  )
  const early = asTorch({ spec: { kind: "cosine", T: 30 }, budget: 50, peak: 0.1, of: "lr" })
  expect(early).not.toContain("The same")
  expect(asTorch({ spec: { kind: "wsd" }, budget: 50, peak: 0.1, of: "lr" })).not.toContain(
    "The same",
  )
})
