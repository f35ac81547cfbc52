const VIEW = { dimension: "2d", panels: ["loss", "sharpness"], glyph: true }

/** Scenes of rates that are larger than the curvature allows. */
export const edgeScenes = {
  thrown: {
    title: "Thrown to a flat minimum",
    look: "Every point of xy = 1 is a minimum. The larger rate starts above its line 2/η, is thrown out of the sharp end and lands where the surface is flat enough.",
    scenario: {
      objective: { surface: "scalarnet" },
      start: [4, 0.35],
      budget: 60,
      runs: [
        { method: "gd", hyper: { lr: 0.05 } },
        { method: "gd", hyper: { lr: 0.2 } },
      ],
      view: VIEW,
    },
  },
  edge: {
    title: "The edge of stability",
    look: "The sharpness grows while the loss falls, until it meets 2/η at step 2. From then on it swings about the line, ever less, and settles just below.",
    scenario: {
      objective: { surface: "scalarnet4" },
      start: [2, 0.2],
      budget: 150,
      runs: [
        { method: "gd", hyper: { lr: 0.24 } },
        { method: "gd", hyper: { lr: 0.1 } },
      ],
      view: VIEW,
    },
  },
  benign: {
    title: "An oscillation that learns",
    look: "Below a rate of 0.5 only the strong feature x is learnt. At 0.9 the run oscillates across the valley, and drifts along it to the weak feature y.",
    scenario: {
      objective: { surface: "benignosc" },
      start: [0.3, 0.05],
      budget: 3000,
      runs: [
        { method: "gd", hyper: { lr: 0.3 } },
        { method: "gd", hyper: { lr: 0.9 } },
      ],
      view: VIEW,
    },
  },
} as const
