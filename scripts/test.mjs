// npm test [-- suite...]: runs the suites and prints the result and the time of each.
import { spawn } from "node:child_process"
import { suites } from "./suites.mjs"

// A browser that hangs must not hang the command.
const LIMIT = 18 * 60_000

const started = performance.now()
const environment = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined }
/** @type {Map<string, boolean>} */
const passed = new Map()

const chosen = choose(process.argv.slice(2))
const prepared = new Map(chosen.map((name) => [name, prepare(name)]))
await Promise.all([runLane("light"), runLane("dawn")])
await runLane("browser")

const failures = [...passed.values()].filter((success) => !success).length
console.log(`${"total".padEnd(17)} ${seconds(started)}`)
console.log(`${passed.size - failures} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0

/** Returns the suites to run, in order and with what they need: all without names. */
function choose(/** @type {string[]} */ names) {
  const all = Object.keys(suites)
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(", ")}. There are: ${all.join(", ")}.`)
    process.exit(1)
  }
  const needed = names.flatMap((name) => [name, suites[name]?.needs])
  return names.length === 0 ? all : all.filter((name) => needed.includes(name))
}

/** Installs what a suite lacks before any suite is timed. Returns the suite's environment, or why it cannot run. */
function prepare(/** @type {string} */ name) {
  try {
    return { ...environment, ...suites[name]?.prepare?.() }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function runLane(/** @type {string} */ lane) {
  for (const name of chosen) if (suites[name]?.lane === lane) await runSuite(name)
}

async function runSuite(/** @type {string} */ name) {
  const start = performance.now()
  const { code, output } = await outcome(name)
  passed.set(name, code === 0)
  const matches = [...output.matchAll(suites[name]?.summary ?? /$^/g)]
  const summary = matches.map(([, ...groups]) => groups.join(" ")).join(", ")
  const line = `${code === 0 ? "ok  " : "FAIL"} ${name.padEnd(12)} ${seconds(start)}`
  if (code === 0) console.log(`${line}  ${summary}`.trimEnd())
  else console.log(`${line}\n\n${output.trim()}\n`)
}

/** @returns {Promise<{ code: number | null, output: string }>} */
function outcome(/** @type {string} */ name) {
  const { command, needs } = /** @type {import("./suites.mjs").Suite} */ (suites[name])
  if (needs && !passed.get(needs))
    return Promise.resolve({ code: 1, output: `Not run, because ${needs} failed.` })
  const env = prepared.get(name)
  if (!env || env instanceof Error) return Promise.resolve({ code: 1, output: env?.message ?? "" })
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      env,
      timeout: LIMIT,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text
      })
    child.on("close", (code, signal) =>
      resolve({ code, output: signal ? `${output}\nEnded by ${signal}.` : output }),
    )
  })
}

function seconds(/** @type {number} */ since) {
  return `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`
}
