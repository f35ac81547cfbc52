import { readdirSync, readFileSync } from "node:fs"
import { link } from "wesl"

const folder = new URL("../../../shaders/lib/", import.meta.url)
const libraries = Object.fromEntries(
  readdirSync(folder).map((file) => [`lib/${file}`, readFileSync(new URL(file, folder), "utf8")]),
)

/** Links a text that imports from shaders/lib and from virtual modules. */
export async function linked(
  text: string,
  virtual: Readonly<Record<string, string>> = {},
): Promise<string> {
  const virtualLibs = Object.fromEntries(
    Object.entries(virtual).map(([name, source]) => [name, () => source]),
  )
  const { dest } = await link({
    weslSrc: { ...libraries, "main.wgsl": text },
    rootModuleName: "main",
    virtualLibs,
  })
  return dest
}
