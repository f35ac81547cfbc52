import { readdirSync, readFileSync } from "node:fs"
import { parseSync } from "vite"
import { expect, test } from "vitest"
import { withoutTexts } from "../../scripts/leaveOutTexts.mjs"

const FOLDER = "src/catalog/methods"

/** The keys of the object that a method's file exports. */
function keysOf(code: string): string[] {
  const { program, errors } = parseSync("method.ts", code)
  expect(errors).toEqual([])
  const exported = program.body.find((node) => node.type === "ExportDefaultDeclaration")
  if (exported?.declaration.type !== "CallExpression") throw new Error("It exports no call.")
  const [object] = exported.declaration.arguments
  if (object?.type !== "ObjectExpression") throw new Error("It is not called with an object.")
  return object.properties.map((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? property.key.name : "?",
  )
}

const strip = (code: string) => withoutTexts(code, parseSync("method.ts", code).program)

test.each(readdirSync(FOLDER))("%s loses its texts and nothing else", (name) => {
  const code = readFileSync(`${FOLDER}/${name}`, "utf8")
  const texts = ["about", "pitfalls", "onThePlane", "claims"]
  expect(keysOf(code)).toContain("about")
  expect(keysOf(strip(code))).toEqual(keysOf(code).filter((key) => !texts.includes(key)))
})

test("a text may stand last, with or without a comma, and hold anything", () => {
  const object = (last: string) => `export default defineMethod({ name: "A", ${last} })`
  expect(keysOf(strip(object(`about: "claims: [1], }"`)))).toEqual(["name"])
  expect(keysOf(strip(object(`claims: [{ text: ")," }],`)))).toEqual(["name"])
  expect(keysOf(strip(object(`about: "x", memory: 1`)))).toEqual(["name", "memory"])
})
