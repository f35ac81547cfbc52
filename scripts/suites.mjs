// The suites of `npm test`, in their order.
import { findChromium, findFirefox } from "./browser.mjs"
import { chooseVulkan } from "./vulkan.mjs"

/**
 * @typedef {object} Suite
 * @property {"light" | "dawn" | "browser"} lane Suites of one lane follow each other. `light` needs one core and Dawn
 *   with SwiftShader the other, so both run at once; a browser with SwiftShader needs both and runs afterwards.
 * @property {string[]} command Arguments of node.
 * @property {string} [needs] The suite that has to pass first.
 * @property {() => Record<string, string | undefined>} [prepare] Returns variables for the environment.
 * @property {RegExp} [summary] Its groups are shown when the suite passes.
 */

const vitest = (/** @type {string} */ project) => ({
  command: ["node_modules/vitest/vitest.mjs", "run", "--allowOnly=false", "--project", project],
  summary: /^ *Tests +(.*)$/gm,
})

/** @type {Record<string, Suite>} */
export const suites = {
  types: { lane: "light", command: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  lint: {
    lane: "light",
    command: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
    summary: /^(Checked \d+ files)/gm,
  },
  boundaries: { lane: "light", command: ["scripts/boundaries.mjs"], summary: /^(.+)$/gm },
  unused: { lane: "light", command: ["node_modules/knip/bin/knip.js"] },
  unit: { lane: "light", ...vitest("unit") },
  scenario: { lane: "light", ...vitest("scenario") },
  build: { lane: "light", command: ["node_modules/vite/bin/vite.js", "build"] },
  size: {
    lane: "light",
    needs: "build",
    command: ["node_modules/size-limit/bin.js"],
    summary: /^ *((?:initial|lazy).*)\n(?: *Size limit:.*\n)? *Size: +(\S+ \S+)/gm,
  },
  compile: { lane: "dawn", ...vitest("compile") },
  kernel: { lane: "dawn", prepare: vulkan, ...vitest("kernel") },
  e2e: {
    lane: "browser",
    needs: "build",
    prepare: () => ({ CHROMIUM_PATH: findChromium(), RAVINE_BUILT: "1" }),
    command: ["node_modules/@playwright/test/cli.js", "test"],
    summary: /^ *(\d+ (?:passed|skipped|flaky).*)$/gm,
  },
  firefox: {
    lane: "browser",
    needs: "build",
    prepare: () => ({ FIREFOX_PATH: findFirefox() }),
    ...vitest("firefox"),
  },
}

function vulkan() {
  if (!chooseVulkan()) {
    // Every Chromium brings SwiftShader.
    findChromium()
    chooseVulkan()
  }
  return { VK_ICD_FILENAMES: process.env.VK_ICD_FILENAMES }
}
