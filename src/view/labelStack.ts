/** A label that wants to stand at a place. */
export interface LabelWish {
  /** Middle of its left edge, or of its right edge if `leftward`; CSS pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly leftward: boolean
  /** Gives way to the others: it is left out where it would touch one. */
  readonly quiet: boolean
}

/** Where a label stands: the middle of its left edge, or null if it gave way. */
export type LabelPlace = { readonly x: number; readonly y: number } | null

interface Standing {
  readonly index: number
  readonly width: number
  left: number
  y: number
}

/** Places labels of one height without overlap: crowded ones stack in one column, quiet ones give way. */
export function stackLabels(
  wishes: readonly LabelWish[],
  height: number,
  stage: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const standing = wishes.map((wish, index) => ({
    index,
    width: wish.width,
    left: clamp(wish.leftward ? wish.x - wish.width : wish.x, 2, stage.width - wish.width - 2),
    y: wish.y,
  }))
  const loud = standing.filter((s) => !wishes[s.index]!.quiet).sort((a, b) => a.y - b.y)
  alignColumns(loud, height)
  spread(loud, height)
  const places: LabelPlace[] = wishes.map(() => null)
  for (const s of loud) {
    const left = clamp(s.left, 2, stage.width - s.width - 2)
    places[s.index] = { x: left, y: clamp(s.y, height / 2, stage.height - height / 2) }
  }
  for (const s of standing) {
    if (!wishes[s.index]!.quiet) continue
    const free = !wishes.some((other, k) => places[k] && touches(s, places[k], other.width, height))
    if (free) places[s.index] = { x: s.left, y: s.y }
  }
  return places
}

/** Labels that would touch share the left edge of the rightmost. */
function alignColumns(loud: readonly Standing[], height: number): void {
  for (let pass = 0; pass < 3; pass++) {
    for (const a of loud) {
      for (const b of loud) {
        if (a === b || Math.abs(a.y - b.y) >= 1.3 * height || !overlap(a, b)) continue
        a.left = b.left = Math.max(a.left, b.left)
      }
    }
  }
}

/** Pushes neighbours apart until none overlaps, each by half. */
function spread(loud: Standing[], height: number): void {
  for (let pass = 0; pass < 60; pass++) {
    let moved = false
    for (let i = 0; i < loud.length; i++) {
      for (let j = i + 1; j < loud.length; j++) {
        const [a, b] = [loud[i]!, loud[j]!]
        const lack = height - (b.y - a.y)
        if (lack <= 0.01 || !overlap(a, b)) continue
        a.y -= lack / 2
        b.y += lack / 2
        moved = true
      }
    }
    if (!moved) return
    loud.sort((a, b) => a.y - b.y)
  }
}

const overlap = (a: Standing, b: Standing) => a.left < b.left + b.width && b.left < a.left + a.width

const touches = (
  s: Standing,
  place: { readonly x: number; readonly y: number },
  width: number,
  height: number,
) => Math.abs(s.y - place.y) < height && s.left < place.x + width && place.x < s.left + s.width

const clamp = (v: number, low: number, high: number) => Math.max(low, Math.min(high, v))
