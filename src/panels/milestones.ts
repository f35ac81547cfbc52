const MOST = 16

interface Read {
  readonly steps?: readonly number[]
  readonly problem?: string
}

/** Reads "30, 50" as steps that rise, or says what is wrong with it. */
export function readMilestones(text: string): Read {
  const words = text.split(/[\s,;]+/).filter(Boolean)
  if (words.length === 0) return { problem: "Type steps, as in 30, 50." }
  const wrong = words.find((word) => !/^\d{1,6}$/.test(word) || Number(word) < 1)
  if (wrong !== undefined) return { problem: `“${wrong}” is no step: whole numbers from 1.` }
  if (words.length > MOST) return { problem: `At most ${MOST} steps.` }
  const steps = words.map(Number)
  const fall = steps.findIndex((step, i) => i > 0 && step <= steps[i - 1]!)
  if (fall > 0) return { problem: `${steps[fall]} must be after ${steps[fall - 1]}.` }
  return { steps }
}
