// Chooses the Vulkan driver of Dawn in Node. Call it before `webgpu` is imported: Vulkan reads the variable once.
import { existsSync, readdirSync, realpathSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { locateChromium } from "./browser.mjs"

const DRIVERS = "/usr/share/vulkan/icd.d"

/**
 * Points VK_ICD_FILENAMES at a software driver, unless it is set, there is a GPU, or Dawn needs no Vulkan.
 * Returns whether Dawn has something to run on.
 */
export function chooseVulkan() {
  // Without it software drivers write an error for every device.
  if (process.platform === "linux") process.env.XDG_RUNTIME_DIR ||= tmpdir()
  if (process.env.VK_ICD_FILENAMES || process.platform !== "linux" || hasGpu()) return true
  const driver = swiftShader() ?? lavapipe()
  if (driver) process.env.VK_ICD_FILENAMES = driver
  return driver !== undefined
}

/** Returns whether Linux has a graphics card. */
export function hasGpu() {
  return list("/dev/dri").some((name) => name.startsWith("renderD")) || existsSync("/dev/nvidia0")
}

function swiftShader() {
  // Debian's /usr/bin/chromium is a script: the browser and its SwiftShader lie in /usr/lib.
  const debian = swiftShaderIn("/usr/lib/chromium")
  if (debian) return debian
  const chromium = locateChromium()
  return chromium && swiftShaderIn(dirname(realpathSync(chromium)))
}

function swiftShaderIn(/** @type {string} */ folder) {
  const path = join(folder, "vk_swiftshader_icd.json")
  return existsSync(path) ? path : undefined
}

function lavapipe() {
  const name = list(DRIVERS).find((file) => /^lvp_icd.*\.json$/.test(file))
  return name && join(DRIVERS, name)
}

function list(/** @type {string} */ folder) {
  return existsSync(folder) ? readdirSync(folder) : []
}
