// Finds the browsers of the tests. Installs one where it may, and otherwise says how.
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"

const require = createRequire(import.meta.url)
const isRoot = process.getuid?.() === 0
const isDebian = existsSync("/etc/debian_version")
const programFiles = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter((x) => x)

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} variable Names the executable, before all others.
 * @property {string[]} commands Looked for on the PATH.
 * @property {string[]} places Looked for next.
 * @property {string[]} packages Of Debian.
 * @property {string} remedy The command that installs it.
 */

/** @type {Browser} */
const CHROMIUM = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe"],
  places: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...programFiles.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
  ],
  packages: ["chromium"],
  remedy: "npx playwright install --with-deps chromium",
}

/** @type {Record<string, string>} */
const FIREFOX_REMEDIES = {
  darwin: "brew install --cask firefox",
  win32: "winget install Mozilla.Firefox",
  linux: "sudo apt-get install firefox-esr mesa-vulkan-drivers",
}

/** @type {Browser} */
const FIREFOX = {
  name: "Firefox",
  variable: "FIREFOX_PATH",
  commands: ["firefox-esr", "firefox", "firefox.exe"],
  places: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...programFiles.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  ],
  // Without a GPU, Firefox offers WebGPU only on Mesa's software Vulkan driver.
  packages: ["firefox-esr", "mesa-vulkan-drivers"],
  remedy: FIREFOX_REMEDIES[process.platform] ?? "your package manager, for firefox",
}

/** Returns the Chromium of the tests and installs one if there is none. */
export function findChromium() {
  return (
    locateChromium() ?? installFromPlaywright() ?? installFromDebian(CHROMIUM) ?? fail(CHROMIUM)
  )
}

/** Returns the Firefox of the tests and installs one if there is none. */
export function findFirefox() {
  return locate(FIREFOX) ?? installFromDebian(FIREFOX) ?? fail(FIREFOX)
}

/** Returns a Chromium that is already here, or undefined. */
export function locateChromium() {
  return locate(CHROMIUM) ?? locatePlaywrights()
}

function locate(/** @type {Browser} */ { variable, commands, places }) {
  const chosen = process.env[variable]
  if (chosen && !existsSync(chosen)) throw new Error(`${variable} is ${chosen}, which is no file.`)
  if (chosen) return chosen
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder)
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...places].find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

function locatePlaywrights() {
  try {
    const path = require("@playwright/test").chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    // Not installed (npm install --omit=dev), or Playwright has no Chromium for this system.
    return undefined
  }
}

function installFromPlaywright() {
  const libraries = isRoot && isDebian ? ["--with-deps"] : []
  const cli = require.resolve("@playwright/test/cli")
  run(process.execPath, [cli, "install", "--no-shell", ...libraries, "chromium"])
  return locatePlaywrights()
}

function installFromDebian(/** @type {Browser} */ browser) {
  if (!isRoot || !isDebian) return undefined
  run("apt-get", ["update"])
  run("apt-get", ["install", "-y", "--no-install-recommends", ...browser.packages])
  return locate(browser)
}

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  process.stderr.write(`${command} ${args.join(" ")}\n`)
  // Standard output belongs to the caller.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  spawnSync(command, args, { env, stdio: ["ignore", 2, 2] })
}

/** @returns {never} */
function fail(/** @type {Browser} */ { name, variable, remedy }) {
  throw new Error(`No ${name} was found. Run: ${remedy}\nOr set ${variable} to its executable.`)
}

// Without these, Chromium asks for hosts that a closed machine refuses.
export const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

// SwiftShader draws and computes without a GPU. Without the Vulkan flags three's first frame fails; with
// --disable-vulkan-surface besides, every WebGPU canvas stays blank (Chromium 156).
export const SOFTWARE_GPU = [
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-angle=swiftshader",
  "--use-webgpu-adapter=swiftshader",
]
