/** A name in at most `letters` letters; a number at its end, which tells runs of one method apart, stays. */
export function fitted(name: string, letters: number): string {
  if (name.length <= letters) return name
  const number = / \d+$/.exec(name)?.[0] ?? ""
  return `${name.slice(0, Math.max(1, letters - number.length - 1)).trimEnd()}…${number}`
}
