/** What one run lives in: see shaders/spaces. */
export type Space = "plane" | "model" | "swarm"

/** The questions that a method may ask about the objective. */
export const ORACLES = ["value", "gradient", "hvp", "hessian", "sample"] as const
export type OracleKind = (typeof ORACLES)[number]

/** A hyper-parameter as a scenario holds it; the GPU sees numbers only. */
export type HyperValue = number | boolean | string

interface HyperBase {
  /** TeX; empty where it has none. */
  readonly symbol: string
  /** One or two plain words beside the symbol. */
  readonly label?: string
  /** It has an effect only while another hyper-parameter is this, or one of these. */
  readonly when?: { readonly key: string; readonly is: HyperValue | readonly HyperValue[] }
}

/** A number on a slider. */
export interface NumberHyper extends HyperBase {
  readonly default: number
  /** Default in the space `plane`, where surfaces are about 5 wide and runs a few hundred steps long. */
  readonly plane?: number
  /** Ends of the slider; typed values may lie outside. */
  readonly range: readonly [number, number]
  /** "complement" is logarithmic in 1 - value, for decay rates close to one. */
  readonly scale?: "linear" | "log" | "complement"
  /** The slider stops at multiples of it. */
  readonly step?: number
  /** The default is f* of the objective, where it is known. */
  readonly follows?: "minimum"
}

/** A switch between two variants of one rule. */
export interface SwitchHyper extends HyperBase {
  readonly default: boolean
}

/** One of several named variants; the GPU sees its index. */
export interface ChoiceHyper extends HyperBase {
  readonly default: string
  readonly choices: readonly string[]
}

export type Hyper = NumberHyper | SwitchHyper | ChoiceHyper

/** The families of the gallery, from the plainest to the most special. */
export const FAMILIES = [
  "first order",
  "adaptive",
  "sign",
  "second order",
  "matrix",
  "tuning-free",
  "stochastic",
] as const
export type Family = (typeof FAMILIES)[number]

/** A claim of a paper, and what became of it when it was checked. */
export interface Claim {
  /** With its numbers. */
  readonly text: string
  readonly status: "verified" | "partly" | "failed" | "unchecked"
}

/** Where weight decay keeps the iterates: |x|_inf or |x|_2 at most the radius. */
export interface Bound {
  readonly shape: "box" | "ball"
  readonly radius: number
}

/** How large an eigenvalue of the curvature may be before the method diverges from a minimum. */
export interface SharpnessLimit {
  /** In the hyper-parameters at step t, which counts from 0. Weight decay that is scaled away is left aside. */
  readonly formula: string
  /** As a chart labels it. */
  readonly text: string
  /** It bounds P^-1 H, with what the method's `preconditioner` returns held fixed, and not H. */
  readonly scaled?: true
  /** It holds while another hyper-parameter is this. */
  readonly when?: NonNullable<HyperBase["when"]>
}

/** What is written about a method; scripts/leaveOutTexts.mjs knows these names. */
export interface MethodTexts {
  /** What it does and why, in a paragraph. */
  readonly about: string
  /** What goes wrong in practice, a sentence each. */
  readonly pitfalls: readonly string[]
  /** What is lost on the plane, where there are two numbers and no layers. */
  readonly onThePlane?: string
  readonly claims?: readonly Claim[]
}

/** What the playground knows of an optimization method; its mathematics is shaders/methods/<id>.wgsl. */
export interface Method extends MethodTexts {
  readonly name: string
  readonly source: { readonly text: string; readonly year: number; readonly arxiv?: string }
  /** The method in one sentence. */
  readonly idea: string
  readonly family: Family
  readonly spaces: readonly Space[]
  /** Oracle calls of one step. */
  readonly oracles: Readonly<Partial<Record<OracleKind, number>>>
  /** Numbers that it keeps per parameter from step to step, at its defaults. */
  readonly memory: number
  /** In the order of the WGSL struct `Hyper`. `lr` is the peak of the schedule. */
  readonly hyper: Readonly<Record<string, Hyper>>
  /** The update rule, TeX. */
  readonly rule: string
  /** Of a quadratic, where the method is linear. */
  readonly sharpnessLimit?: SharpnessLimit
  /** The set that the run ends in, to be drawn; undefined where there is none. */
  readonly bound?: (hyper: Readonly<Record<string, HyperValue>>) => Bound | undefined
}

/** Checks a catalogue entry and keeps its literal hyper-parameter names. */
export const defineMethod = <
  const M extends Method & { readonly hyper: { readonly lr: NumberHyper } },
>(
  method: M,
): M => method

/** The value that a hyper-parameter takes in `space` when nothing is said. */
export function defaultOf(hyper: Hyper, space: Space): HyperValue {
  if (typeof hyper.default === "number" && space === "plane")
    return (hyper as NumberHyper).plane ?? hyper.default
  return hyper.default
}

/** Whether a hyper-parameter has an effect, given the value that another one takes. */
export const isInForce = (
  { when }: Pick<HyperBase, "when">,
  current: (key: string) => HyperValue,
): boolean => !when || [when.is].flat().includes(current(when.key))

/** A hyper-parameter as the f32 of WGSL: switches are 0 or 1, choices their index. */
export function encode(hyper: Hyper, value: HyperValue): number {
  if (typeof value === "string") return (hyper as ChoiceHyper).choices.indexOf(value)
  return Number(value)
}
