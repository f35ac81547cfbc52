// Checks the imports of src: which folder uses which, no circles, and no randomness without a seed.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix, resolve, sep } from "node:path"
import { pathToFileURL } from "node:url"
import { parseSync } from "vite"

/** What a folder may import besides itself. `app`, `embed`, `cli` and main.tsx may import everything. */
const ALLOWED = {
  core: ["formula"],
  formula: ["core"],
  catalog: ["core", "formula"],
  engine: ["core", "formula"],
  view: ["core", "formula"],
  ui: ["core", "formula"],
  analysis: ["core"],
  state: ["core", "catalog", "formula", "analysis"],
  panels: ["core", "catalog", "state", "ui", "formula", "analysis"],
  gallery: ["core", "catalog", "state", "ui", "formula", "analysis"],
  schedule: ["core", "catalog", "state", "ui", "formula", "analysis", "panels"],
  maps: ["core", "catalog", "state", "ui", "formula", "analysis", "panels"],
}

/** Packages that only one folder may import. */
const HOMES = { three: "view" }

/**
 * Returns what is wrong with files that are given as path -> source text, paths relative to the root.
 * @param {Map<string, string>} files
 */
export function violations(files) {
  /** @type {string[]} */
  const messages = []
  /** @type {Map<string, string[]>} */
  const graph = new Map()
  for (const [path, source] of files) {
    const { specifiers, types, usesRandom } = read(path, source)
    const targets = specifiers.map((specifier) => locate(path, specifier))
    graph.set(path, targets)
    for (const target of [...targets, ...types.map((specifier) => locate(path, specifier))])
      messages.push(...(forbidden(path, target) ?? []))
    if (usesRandom)
      messages.push(`${path} calls Math.random: take a counter-based number of the seed instead`)
  }
  return [...messages, ...circles(graph)]
}

/** Returns a path of src, or the specifier of a package. */
function locate(/** @type {string} */ from, /** @type {string} */ specifier) {
  const address = specifier.replace(/\?.*$/, "")
  if (address.startsWith("/")) return address.slice(1)
  return address.startsWith(".") ? posix.join(posix.dirname(from), address) : address
}

function forbidden(/** @type {string} */ from, /** @type {string} */ target) {
  const folder = folderOf(from) ?? ""
  for (const [name, home] of Object.entries(HOMES))
    if ((target === name || target.startsWith(`${name}/`)) && folder !== home)
      return [`${from} imports ${target}: only ${home} may`]
  const allowed = Object.entries(ALLOWED).find(([name]) => name === folder)?.[1]
  const used = folderOf(target)
  if (!allowed || used === folder || !target.startsWith("src/")) return undefined
  if (used && allowed.includes(used)) return undefined
  return [`${from} imports ${target}: ${folder} may import ${allowed.join(", ")}`]
}

/** Returns the folder of src that a path lies in, or undefined. */
function folderOf(/** @type {string} */ path) {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

/** Returns the specifiers of a module, globs and worker addresses included; imports of types apart, for they are erased. */
function read(/** @type {string} */ path, /** @type {string} */ source) {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  /** @type {string[]} */
  const specifiers = []
  /** @type {string[]} */
  const types = []
  let usesRandom = false
  visit(program, (node) => {
    if (node.type === "MemberExpression" && textOf(source, node) === "Math.random")
      usesRandom = true
    const isType =
      [node.importKind, node.exportKind].includes("type") || node.type === "TSImportType"
    if (typeof node.source?.value === "string")
      (isType ? types : specifiers).push(node.source.value)
    const callee = node.callee && textOf(source, node.callee)
    if (callee === "import.meta.glob" || (callee === "URL" && node.arguments.length === 2))
      for (const argument of [node.arguments[0]?.elements ?? node.arguments[0]].flat())
        if (typeof argument?.value === "string") specifiers.push(argument.value)
  })
  return { specifiers, types, usesRandom }
}

function textOf(/** @type {string} */ source, /** @type {any} */ node) {
  return source.slice(node.start, node.end)
}

function visit(/** @type {any} */ node, /** @type {(node: any) => void} */ callback) {
  if (typeof node !== "object" || node === null) return
  if (typeof node.type === "string") callback(node)
  for (const child of Object.values(node)) visit(child, callback)
}

/** Returns a message for each import that closes a circle. */
function circles(/** @type {Map<string, string[]>} */ graph) {
  /** @type {string[]} */
  const messages = []
  const done = new Set()
  const follow = (/** @type {string} */ path, /** @type {string[]} */ trail) => {
    const start = trail.indexOf(path)
    if (start >= 0) messages.push(`circular import: ${[...trail.slice(start), path].join(" -> ")}`)
    if (start >= 0 || done.has(path)) return
    for (const target of graph.get(path) ?? []) follow(target, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) follow(path, [])
  return messages
}

function sources(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).split(sep).join("/"))
    .filter((path) => /\.tsx?$/.test(path))
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? "")).href) {
  process.chdir(dirname(import.meta.dirname))
  const files = new Map(sources("src").map((path) => [path, readFileSync(path, "utf8")]))
  const messages = violations(files)
  console.log([...messages, `${files.size} files, ${messages.length} violations`].join("\n"))
  process.exitCode = messages.length > 0 ? 1 : 0
}
