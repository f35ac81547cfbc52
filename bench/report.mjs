// Words and tables from the results of a benchmark.

/**
 * @typedef {object} Results
 * @property {string} date
 * @property {Record<"adapter" | "chromium" | "node" | "processor", string> & { cores: number }} machine
 * @property {import("./measure.ts").Row[]} rows
 * @property {import("./startup.ts").Startup[]} startup
 * @property {import("./startup.ts").Footprint[]} footprints
 * @property {import("./maps/measure.ts").MapResults} maps
 * @property {import("./maps/tuned.ts").TunedResults} tuned
 * @property {{ scene: string, dimension: string, median: number, p90: number, cpu: number, cpu90: number, task: number }[]} frames
 */

/** What has to hold: how much of the speed of hand-written code remains. */
const TARGETS = [
  { of: "Ravine, WebGPU", to: "Hand-written WGSL", runs: 65_536, least: 0.85 },
  { of: "Ravine, CPU f32", to: "Hand-written JavaScript f32", runs: 65_536, least: 0.65 },
  { of: "Ravine, CPU f64", to: "Hand-written JavaScript f64", runs: 65_536, least: 0.65 },
]
/** The same of the basin map, against the hand-written kernel. */
const LEAST_OF_MAP = 0.6
/** Milliseconds of the main thread that the callbacks of a frame may take, in the median. */
const MOST_OF_FRAME = 4

/** Returns a Markdown table of steps per second. */
export function table(/** @type {Results} */ { rows, machine, date, frames, maps, tuned }) {
  const sizes = [...new Set(rows.map(({ runs }) => runs))].sort((a, b) => a - b)
  const names = [...new Set(rows.map(({ contestant }) => contestant))]
  const cells = names.map((name) => [name, ...sizes.map((runs) => short(speed(rows, name, runs)))])
  const heads = [
    "Steps per second",
    ...sizes.map((runs) => `${runs.toLocaleString("en")} ${runs === 1 ? "run" : "runs"}`),
  ]
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...cells.map((row) => row[i])].map((cell) => cell?.length ?? 0)),
  )
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))
  const { adapter, chromium, processor, cores } = machine
  const where = `Adam on Rosenbrock. ${adapter}, Chromium ${chromium}, ${cores} cores of ${processor}, ${date}.`
  const scenes = [...new Set(frames.map(({ scene }) => scene))].map((scene) => {
    const shown = frames.filter((frame) => frame.scene === scene)
    const times = shown.map(
      ({ dimension, median, cpu }) =>
        `${cpu.toFixed(1)} ms in ${dimension} (${median.toFixed(1)} ms by the clock)`,
    )
    return `${scene} ${times.join(", ")}`
  })
  const thread = `Main thread in the callbacks of a drawn frame while playing, median of its processor time: ${scenes.join("; ")}.`
  return [
    line(heads),
    line(rule),
    ...cells.map(line),
    "",
    where,
    thread,
    "",
    mapWords(maps),
    tunedWords(tuned),
  ].join("\n")
}

/** What a map of a million runs takes. */
function mapWords(/** @type {Results["maps"]} */ { side, steps, rates, first, growth }) {
  const { ravine, kernel, javascript } = rates
  const [least, most] = [growth.points[0]?.runs ?? 0, growth.points.at(-1)?.runs ?? 0]
  const seconds = (side * side * steps) / ravine
  return `Basin map of ${side} x ${side} starts and ${steps} Adam steps on Himmelblau: ${seconds.toFixed(1)} s, ${(ravine / kernel).toFixed(2)} of the speed of a hand-written kernel and ${(ravine / javascript).toFixed(1)} times that of one thread of JavaScript. After a change the first 100 ms deliver ${short(first)} pixel steps. From ${short(least)} to ${short(most)} runs the time grows with the power ${growth.exponent.toFixed(2)} of the runs.`
}

/** What a search of hyper-parameters takes. */
function tunedWords(/** @type {Results["tuned"]} */ { methods, configurations, calls, seconds }) {
  const { gpu, cpu } = seconds
  return `Search of the learning rates of ${methods} methods, ${configurations.toLocaleString("en")} configurations of ${calls.toLocaleString("en")} steps each: ${gpu.toFixed(2)} s, ${(cpu / gpu).toFixed(1)} times as fast as in one thread of the processor in float32.`
}

/** Returns everything that was measured, for a terminal. */
export function summary(/** @type {Results} */ results) {
  const ratios = TARGETS.map((target) => {
    const { of, to, runs, least } = target
    return `${of} / ${to} at ${runs.toLocaleString("en")} runs: ${ratio(results, target).toFixed(2)} (at least ${least})`
  })
  const startup = results.startup.map(
    ({ what, unit, cold, warm }) =>
      `${what}: ${cold.toFixed(1)} ${unit} the first time, ${warm.toFixed(1)} ${unit} later`,
  )
  const footprints = results.footprints.map(
    ({ runs, steps, trail, bytes }) =>
      `buffers of ${runs.toLocaleString("en")} runs, ${steps} steps${trail ? "" : ", last iterate only"}: ${(bytes / 2 ** 20).toFixed(2)} MiB`,
  )
  const frames = results.frames.map(
    ({ scene, dimension, median, p90, cpu, cpu90, task }) =>
      `frame of ${scene} in ${dimension}: callbacks ${cpu.toFixed(1)} ms (at most ${MOST_OF_FRAME}) of processor time, 90 % within ${cpu90.toFixed(1)} ms; by the clock ${median.toFixed(1)} and ${p90.toFixed(1)} ms; with style, layout and paint ${task.toFixed(1)} ms of processor time`,
  )
  const { agreement, growth } = results.maps
  const map = [
    `basin map: ${percent(agreement.ravine)} of the cells as the hand-written kernel has them, ${percent(agreement.javascript)} of those of JavaScript`,
    ...growth.points.map(
      ({ runs, seconds }) =>
        `map of ${runs.toLocaleString("en")} runs of ${growth.steps} steps: ${seconds.toFixed(3)} s`,
    ),
  ]
  return [table(results), "", ...ratios, ...map, "", ...startup, ...footprints, ...frames].join(
    "\n",
  )
}

/** Returns the targets that are not reached. */
export const missedTargets = (/** @type {Results} */ results) => [
  ...TARGETS.filter((target) => !(ratio(results, target) >= target.least)),
  ...results.frames.filter(({ cpu }) => !(cpu <= MOST_OF_FRAME)),
  ...[results.maps.rates].filter(({ ravine, kernel }) => !(ravine / kernel >= LEAST_OF_MAP)),
]

function ratio(
  /** @type {Results} */ { rows },
  /** @type {typeof TARGETS[number]} */ { of, to, runs },
) {
  return (speed(rows, of, runs) ?? Number.NaN) / (speed(rows, to, runs) ?? Number.NaN)
}

function speed(
  /** @type {Results["rows"]} */ rows,
  /** @type {string} */ name,
  /** @type {number} */ runs,
) {
  return rows.find((row) => row.contestant === name && row.runs === runs)?.stepsPerSecond
}

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(2)} %`

/** Three digits with a unit, or a dash for what is not measured. */
function short(/** @type {number | undefined} */ value) {
  const format = { notation: /** @type {const} */ ("compact"), maximumSignificantDigits: 3 }
  return value?.toLocaleString("en", format) ?? "–"
}
