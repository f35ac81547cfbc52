import { tokenize } from "./lexer.ts"

/** The formula with other texts in place of names. Throws a FormulaError where the text has no tokens. */
export function rename(source: string, texts: Readonly<Record<string, string>>): string {
  let renamed = ""
  let end = 0
  for (const token of tokenize(source)) {
    const text = token.kind === "name" && Object.hasOwn(texts, token.text) && texts[token.text]
    if (!text) continue
    // A space keeps it apart from a number or a name before it.
    renamed += `${source.slice(end, token.start)} ${text}`
    end = token.end
  }
  return renamed + source.slice(end)
}
