// Leaves the texts of the methods out of the first chunk: they stand in src/catalog/methods beside the numbers, and only
// the gallery, which imports the files with `?texts` (src/catalog/texts.ts), reads them.

/** The keys of the interface MethodTexts in src/core/method.ts. */
const TEXTS = ["about", "pitfalls", "onThePlane", "claims"]

/** @returns {import("vite").Plugin} */
export function leaveOutTexts() {
  return {
    name: "ravine:leave-out-texts",
    apply: "build",
    transform: {
      filter: { id: /\/src\/catalog\/methods\/[^/]+\.ts$/ },
      handler(code) {
        return withoutTexts(code, this.parse(code))
      },
    },
  }
}

/**
 * Returns the code of a method's file, of which `program` is the syntax tree, without the texts.
 * @param {string} code
 * @param {any} program
 */
export function withoutTexts(code, program) {
  const exported = program.body.find(
    (/** @type {any} */ node) => node.type === "ExportDefaultDeclaration",
  )
  const { properties } = exported.declaration.arguments[0]
  const comma = /\s*,/y
  let rest = code
  // From the end, so that the places before stay what they are.
  for (const property of [...properties].reverse()) {
    if (!TEXTS.includes(property.key?.name)) continue
    comma.lastIndex = property.end
    const end = comma.test(code) ? comma.lastIndex : property.end
    rest = rest.slice(0, property.start) + rest.slice(end)
  }
  return rest
}
