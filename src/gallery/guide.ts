import type { Page } from "../state/page.ts"
import type { SceneId } from "./scenes.ts"

/** A question of the guide. Numbers are of our own float64 runs; test/scenario holds them. */
export interface Question {
  readonly title: string
  readonly answers: readonly Answer[]
  readonly scenes: readonly SceneId[]
  /** A figure below them. */
  readonly figure?: "sgdStability"
}

interface Answer {
  /** The case that it is for. */
  readonly where: string
  readonly text: string
  readonly links: readonly { readonly name: string; readonly page: Page }[]
}

const method = (id: string, name: string) => ({
  name,
  page: { page: "methods", method: id } as const,
})
const family = (id: string, name: string) => ({
  name,
  page: { page: "methods", family: id } as const,
})

/** What one asks oneself, in this order. */
export const questions: readonly Question[] = [
  {
    title: "How noisy are the gradients?",
    answers: [
      {
        where: "Exact, or nearly",
        text: "A step can be judged by the value that it reaches, so line searches and curvature pay. On Rosenbrock’s valley BFGS needs about 40 iterations to come below 10⁻¹⁰.",
        links: [
          { name: "Methods with line searches", page: { page: "methods", asks: "values" } },
          family("second order", "Second order"),
        ],
      },
      {
        where: "Noisy",
        text: "At a constant rate η nothing settles: across a bowl of curvature h, noise of spread σ keeps gradient descent at the variance ησ²/(h(2 − ηh)). Decay the rate, or average the iterates. On the noisy bowl of the first scene the rate 0.3 leaves AdamW more than 20 times as high as the same rate under a cosine decay, or as schedule-free AdamW, which is not told how long the run is. A constant 0.03 ends nearly as low, but is still far away after 300 of its 1,000 steps.",
        links: [
          method("schedule-free-adamw", "Schedule-free AdamW"),
          family("stochastic", "Stochastic"),
        ],
      },
      {
        where: "Mostly fine, now and then huge",
        text: "Clip the gradient, or take steps whose length no error can change: signs and normalized gradients. They stop at an oscillation as large as the rate, so that the rate has to decay.",
        links: [family("sign", "Sign"), method("normalized-gd", "Normalized gradient descent")],
      },
    ],
    scenes: ["decay", "river", "jumps", "cliff"],
  },
  {
    title: "Is the scaling the problem?",
    answers: [
      {
        where: "Steep one way, flat another",
        text: "Gradient descent needs steps in proportion to the ratio κ of the curvatures, momentum to its root: 42, 466 and 5,213 steps against 18, 71 and 264 for κ = 10, 100 and 1,000.",
        links: [
          method("momentum", "Momentum"),
          method("nesterov", "Nesterov"),
          family("first order", "First order"),
        ],
      },
      {
        where: "Along the coordinates",
        text: "Methods that scale each coordinate do not see it. AdaHessian with the exact diagonal took 81 steps for every κ from 10 to 10,000; Adam, with its rate tuned, 66 to 82.",
        links: [family("adaptive", "Adaptive"), method("adahessian", "AdaHessian")],
      },
      {
        where: "Along any other direction",
        text: "Turned by 45°, the same bowls took AdaHessian 78, 152, 1,309 and 7,557 steps: about half of gradient descent’s 15,141 at κ = 10,000. Only methods that know directions help, which keep a matrix or build one up.",
        links: [family("second order", "Second order"), method("shampoo", "Shampoo")],
      },
    ],
    scenes: ["stretched", "turned"],
  },
  {
    title: "Can you afford the Hessian, or products with it?",
    answers: [
      {
        where: "Products",
        text: "A product of the Hessian with a vector costs one or two gradients, however many parameters there are. Conjugate gradients then end any bowl on the plane in two steps.",
        links: [
          { name: "Methods with Hessian products", page: { page: "methods", asks: "products" } },
        ],
      },
      {
        where: "The whole Hessian",
        text: "It costs as many products as there are parameters, so it is for few parameters. Newton’s method ends any bowl in one step, and walks into the nearest saddle or top as readily: from (1, 0.001) it ends at the saddle, while saddle-free Newton was past it in 18 steps and gradient descent in 85.",
        links: [
          { name: "Methods with the whole Hessian", page: { page: "methods", asks: "hessians" } },
        ],
      },
      {
        where: "Neither",
        text: "BFGS learns the curvature from the gradients that it meets: 8, 7 and 6 steps for κ = 10, 100 and 1,000. It trusts them to be exact.",
        links: [method("bfgs", "BFGS"), method("lbfgs", "L-BFGS")],
      },
    ],
    scenes: ["calls", "saddle"],
  },
  {
    title: "How many parameters, and how much memory?",
    answers: [
      {
        where: "Memory is short",
        text: "Gradient descent and signs keep nothing, momentum and Lion one number per parameter, Adam and most of its kin two. FRUGAL and its relatives keep Adam’s numbers for a share of the parameters only.",
        links: [
          { name: "None or one number", page: { page: "methods", memory: "0,1", sort: "memory" } },
          method("frugal", "FRUGAL"),
        ],
      },
      {
        where: "Up to some thousands of parameters",
        text: "A whole matrix fits: BFGS and Newton keep or solve with as many numbers as the square of the parameters. L-BFGS keeps pairs of vectors instead, ten by default.",
        links: [method("lbfgs", "L-BFGS")],
      },
      {
        where: "Layers that are matrices",
        text: "Muon, Shampoo and SOAP use the shape of a layer. On the plane there is none: what runs here is what is left of them, and their pages say what that is.",
        links: [family("matrix", "Matrix")],
      },
    ],
    scenes: [],
  },
  {
    title: "Can you tune a learning rate?",
    answers: [
      {
        where: "Yes",
        text: "Then do, for each method that you compare. Gradient descent is stable below 2/L, with L the largest curvature on the way: on Rosenbrock’s surface from (−1.5, 2) that is a rate of 0.001. The schedule is part of the tuning: on a noisy regression the best constant rate ended at a loss of 0.358, the best linear decay at 0.328.",
        links: [],
      },
      {
        where: "No",
        text: "Some methods find their rate. Prodigy took 113, 117 and 104 steps from starts 1, 10 and 100 times as far; a line search tries lengths until one will do, at the cost of values.",
        links: [family("tuning-free", "Tuning-free"), method("prodigy", "Prodigy")],
      },
    ],
    scenes: ["distance"],
  },
  {
    title: "How large may the rate be?",
    answers: [
      {
        where: "On a bowl",
        text: "The largest curvature L sets the limit: 2/L for gradient descent, 3.8/L for momentum and 1.36/L for Nesterov’s at μ = 0.9. Adam’s is 38 over the largest curvature after its scaling. The chart “Sharpness” draws the limit of every run as a dashed line.",
        links: [method("gd", "Gradient descent"), method("momentum", "Momentum")],
      },
      {
        where: "Where curvature changes",
        text: "A run above the line need not diverge: it is thrown to where the surface is flatter, or held at the edge. On the network of depth four the rate 0.24 passes 2/η = 8.33 at step 2, peaks at 11.25 and ends at 8.26. Oscillation can even help: at the rate 0.9 the weak feature takes half of what is learnt, below 0.5 nearly nothing, and at 1 it is lost.",
        links: [family("first order", "First order")],
      },
      {
        where: "With few samples",
        text: "Noise that vanishes at the minimum still lowers the limit: on regressions that fit their 20 rows, one row at a time allows about a quarter of gradient descent’s largest rate, 8 rows three quarters of it, 256 rows nearly all. With one row the trace of the Hessian, not only its largest eigenvalue, has to stay below 2/η; with four rows or more it need not.",
        links: [family("stochastic", "Stochastic")],
      },
    ],
    scenes: ["thrown", "edge", "benign"],
    figure: "sgdStability",
  },
  {
    title: "Must it not care about scale or direction?",
    answers: [
      {
        where: "The loss is multiplied",
        text: "Signs and normalized gradients take the same path, exactly: Lion’s 500 steps on Rosenbrock’s surface agree bit by bit with those on 1,000 times the loss. Adam’s agree up to ε. For gradient descent it is another rate.",
        links: [family("sign", "Sign")],
      },
      {
        where: "The coordinates are turned",
        text: "Gradient descent, momentum, conjugate gradients, BFGS and Newton turn with them. Whatever works coordinate by coordinate, Adam and signs among them, does not. On the landscape the key I measures it for the methods of a race.",
        links: [family("first order", "First order"), family("second order", "Second order")],
      },
    ],
    scenes: ["scaled"],
  },
]
