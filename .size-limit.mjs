// Sizes of the built JavaScript after gzip: what the page loads at once, and what it loads when it is needed.
import { readFileSync } from "node:fs"

/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }>} */
const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"))

/** Returns a chunk's file and those of all it imports statically. */
function files(/** @type {string} */ key) {
  const found = new Set([key])
  // A set may grow while it is walked.
  for (const name of found) for (const next of manifest[name]?.imports ?? []) found.add(next)
  return [...found].map((name) => `dist/${manifest[name]?.file}`)
}

const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
const lazy = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []))
const initial = entries.flatMap(files)

export default [
  { name: "initial", path: initial, gzip: true, limit: "200 kB" },
  ...[...lazy].map((key) => ({
    name: `lazy ${key}`,
    path: files(key).filter((file) => !initial.includes(file)),
    gzip: true,
  })),
]
