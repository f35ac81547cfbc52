/** Returns `; did you mean "adam"?` where a known name is close to `word`, else an empty string. */
export function suggest(word: string, known: readonly string[]): string {
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const name of known) {
    const distance = edits(lower, name.toLowerCase())
    if (distance < least) [best, least] = [name, distance]
  }
  return best === undefined ? "" : `; did you mean "${best}"?`
}

/** Edits between two words: insertions, deletions and replacements. Levenshtein, Soviet Physics Doklady 10, 1966. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
