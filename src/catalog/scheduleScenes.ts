/** A scene that shows what schedules do, as parseScenario reads it. */
interface ScheduleScene {
  readonly title: string
  /** What there is to see, in two sentences. */
  readonly look: string
  readonly scenario: object
}

const VIEW = { dimension: "2d" }
const gd = (lr: number, schedule: object) => ({ method: "gd", hyper: { lr }, schedule })

/** The scenes of the view. */
export const scheduleScenes = {
  river: {
    title: "River valley",
    look: "A large rate runs far down the river, but noise throws it from bank to bank, and that height is nearly all of its loss. Decay lets it sink to the bed: the loss drops in the last steps by what was won along the river before.",
    scenario: {
      title: "River valley",
      objective: { surface: "rivervalley" },
      oracle: { kind: "gaussian", sigma: 1 },
      start: [-2, 1],
      budget: 400,
      runs: [
        gd(0.08, { kind: "constant" }),
        gd(0.01, { kind: "constant" }),
        gd(0.08, { kind: "cosine" }),
        gd(0.08, { kind: "wsd", W: 0 }),
      ],
      view: VIEW,
    },
  },
  methods: {
    title: "One schedule, four methods",
    look: "The same decay to zero for four methods in the same noise. What is left at the end is what each method's step size was when the noise became larger than the slope.",
    scenario: {
      title: "One schedule, four methods",
      objective: { surface: "rivervalley" },
      oracle: { kind: "gaussian", sigma: 1 },
      schedule: { kind: "linear_decay" },
      start: [-2, 1],
      budget: 400,
      runs: [
        { method: "gd", hyper: { lr: 0.08 } },
        { method: "momentum", hyper: { lr: 0.008 } },
        { method: "adam", hyper: { lr: 0.08 } },
        { method: "lion", hyper: { lr: 0.02 } },
      ],
      view: VIEW,
    },
  },
} as const satisfies Readonly<Record<string, ScheduleScene>>
