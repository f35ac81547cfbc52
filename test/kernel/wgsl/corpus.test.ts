import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { createDevice, runOnGpu } from "../../gpu.ts"
import { floatOf, runOnCpu, sequence } from "./run.ts"

const device = await createDevice()
const folder = new URL("./corpus/", import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith(".wgsl"))
const WORDS = 768
const WORKGROUPS = 4

/**
 * The first line of a program: how its results compare with Dawn's (equal bits, or a distance in units of
 * the last place or absolute), and what its buffer holds (mixed: integers and floats side by side).
 */
const RULE = /^\/\/ (bits|ulp|absolute) ?([\d.e-]*), (integers|floats|mixed):/

function input(contents: string): Uint32Array<ArrayBuffer> {
  const next = sequence(12345)
  if (contents === "floats")
    return new Uint32Array(
      Float32Array.from({ length: WORDS }, () => 0.05 + (3.9 * next(2 ** 24)) / 2 ** 24).buffer,
    )
  return Uint32Array.from({ length: WORDS }, () => next(2 ** 24) * 257)
}

/** Maps bits to integers that are in the order of the floats. */
const ordered = (bits: number) => (bits & 0x80000000 ? 0x80000000 - bits : bits)

const DISTANCES = {
  bits: (a: number, b: number) => Number(a !== b),
  ulp: (a: number, b: number) => Math.abs(ordered(a) - ordered(b)),
  absolute: (a: number, b: number) => Math.abs(floatOf(a) - floatOf(b)),
}

describe.each(programs)("%s", (name) => {
  const wgsl = readFileSync(new URL(name, folder), "utf8")
  const [, rule, limit, contents] = RULE.exec(wgsl)!
  const words = input(contents!)

  test("agrees with Dawn", async () => {
    const buffers = [{ usage: "storage", words: words.slice() }] as const
    const [gpu] = await runOnGpu(device, wgsl, buffers, WORKGROUPS)
    const cpu = (await runOnCpu(wgsl, words, "f32", WORKGROUPS)).u
    const errors = Array.from(gpu!, (bits, i) =>
      DISTANCES[rule as keyof typeof DISTANCES](bits, cpu[i]!),
    )
    const worst = errors.reduce((at, error, i) => (error > errors[at]! ? i : at), 0)
    const values = [gpu!, cpu].map((result) => `${result[worst]} (${floatOf(result[worst]!)})`)
    if (process.env.VERBOSE) console.log(name, rule, errors[worst])
    expect(errors[worst], `word ${worst}: ${values.join(" and ")}`).toBeLessThanOrEqual(
      Number(limit),
    )
  })

  test("runs in float64", async () => {
    const single = await runOnCpu(wgsl, words, "f32", WORKGROUPS)
    const double = await runOnCpu(wgsl, words, "f64", WORKGROUPS)
    if (contents === "integers") expect(double.u).toEqual(single.u)
    if (contents === "floats")
      double.f.forEach((x, i) => {
        expect(Math.abs(x - single.f[i]!)).toBeLessThan(1e-3 * Math.max(1, Math.abs(x)))
      })
  })
})
