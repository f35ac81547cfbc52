import fc from "fast-check"

const NUMBERS = ["0", "1", "2", "3", "0.5", ".25", "1.5", "7", "1e-3", "pi", "e"]
const UNARY = "sin cos tan asin acos atan sinh cosh tanh exp log sqrt abs sign floor".split(" ")
const BINARY = ["atan2", "min", "max", "pow", "log"]
const COMPARISONS = ["<", "<=", ">", ">="]

/** Random well-formed formulas in x, y and a, in the grammar that we share with mathjs. */
export const formulas: fc.Arbitrary<string> = fc.letrec<{ formula: string }>((tie) => {
  const any = tie("formula")
  const leaf = fc.constantFrom("x", "y", "a", "x", "y", ...NUMBERS)
  const call = fc.oneof(
    fc.tuple(fc.constantFrom(...UNARY), any).map(([name, a]) => `${name}(${a})`),
    fc.tuple(fc.constantFrom(...BINARY), any, any).map(([name, a, b]) => `${name}(${a}, ${b})`),
  )
  const infix = fc
    .tuple(any, fc.constantFrom("+", "-", "*", "/", " + ", " - "), any)
    .map((parts) => parts.join(""))
  const power = fc.tuple(any, fc.constantFrom("2", "3", "-1", "0.5", "1.5", "7", "y", "a"))
  const choice = fc.tuple(any, fc.constantFrom(...COMPARISONS), any, any, any)
  const juxtaposed = fc.tuple(fc.constantFrom("2", "3.5", "1/2", "(x)", "(a)"), any)
  return {
    formula: fc.oneof(
      { maxDepth: 5, withCrossShrink: true, depthSize: "small" },
      leaf,
      infix,
      infix,
      call,
      any.map((a) => `(${a})`),
      any.map((a) => `-(${a})`),
      power.map(([a, b]) => `(${a})^${b}`),
      juxtaposed.map(([a, b]) => `${a}(${b})`),
      juxtaposed.map(([a]) => `${a} x`),
      choice.map(([a, sign, b, c, d]) => `(${a} ${sign} ${b} ? ${c} : ${d})`),
    ),
  }
}).formula

/** Any text, biased to what stands in formulas. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 2100 }),
  fc
    .array(
      fc.constantFrom(
        ..."xya+-*/^()|?:<=>!,. 0129eπ×−[{".split(""),
        "sin",
        "min(",
        "if(",
        "1e",
        "pi",
      ),
      {
        maxLength: 120,
      },
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(formulas, fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
    .map(([source, at, drop, insert]) => {
      const start = at % (source.length + 1)
      return source.slice(0, start) + insert + source.slice(start + drop)
    }),
)
