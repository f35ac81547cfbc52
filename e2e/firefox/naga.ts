import type { Page } from "puppeteer-core"

// A message between Node and Firefox stays small.
const BATCH = 40

/** Compiles WGSL texts with Firefox's compiler, naga. Returns the errors by name; empty if all compile. */
export async function nagaErrors(
  page: Page,
  shaders: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const texts = Object.entries(shaders)
  const errors: Record<string, string> = {}
  for (let start = 0; start < texts.length; start += BATCH)
    Object.assign(errors, await page.evaluate(compile, texts.slice(start, start + BATCH)))
  return errors
}

/** Runs in the page. */
async function compile(texts: readonly (readonly [string, string])[]) {
  const adapter = await navigator.gpu?.requestAdapter()
  if (!adapter)
    throw new Error(
      "Firefox found no WebGPU adapter. Without a GPU it needs: apt-get install mesa-vulkan-drivers",
    )
  const device = await adapter.requestDevice()
  const errors: Record<string, string> = {}
  for (const [name, code] of texts) {
    const { messages } = await device.createShaderModule({ code }).getCompilationInfo()
    const reasons = messages.filter(({ type }) => type === "error").map(({ message }) => message)
    if (reasons.length > 0) errors[name] = reasons.join("\n")
  }
  device.destroy()
  return errors
}
