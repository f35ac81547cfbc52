import { csvText, markdownText } from "../../ui/tableText.ts"
import type { Settings } from "./settings.ts"
import type { Row } from "./tuneRun.ts"
import {
  CAVEAT,
  conditions,
  countText,
  gapText,
  nameOf,
  shareText,
  valueText,
  widthText,
} from "./words.ts"

const HEAD = [
  "run",
  "method",
  "searched",
  "configurations",
  "starts",
  "seeds",
  "calls",
  "tolerance",
  "best_gap",
  "best_f",
  "hyper_parameters",
  "median_gap",
  "good_decades",
  "good_from",
  "good_to",
  "steps_to_tolerance",
  "calls_to_tolerance",
  "share_diverged",
]

/** The results as comma-separated values; empty where a number is infinite. */
export function csvOf(rows: readonly Row[], settings: Settings): string {
  const { extent, configurations, starts, seeds, calls, tolerance } = settings
  return csvText([
    HEAD,
    ...rows.map(({ name, method, found, floor, tuned }) => {
      const { score, median, good, diverged } = tuned
      const gap = 10 ** score.gap
      return [
        name,
        method,
        extent,
        configurations,
        starts,
        seeds,
        calls,
        tolerance,
        finite(gap),
        finite(floor + gap),
        found.map(({ key, best }) => `${key}=${best}`).join("; "),
        finite(10 ** median),
        good?.decades ?? null,
        good?.from ?? null,
        good?.to ?? null,
        finite(score.steps),
        finite(score.calls),
        diverged,
      ]
    }),
  ])
}

/** The results as a Markdown table under what they were measured with. */
export function markdownOf(rows: readonly Row[], settings: Settings): string {
  const table = markdownText([
    [
      "Run",
      "Best final gap",
      "At",
      "Median of all tried",
      "Good region",
      "Steps to tolerance",
      "Calls to tolerance",
      "Diverged",
    ],
    ...rows.map((row) => [
      row.name,
      gapText(row.tuned.score.gap, row.floor),
      row.found.map((one) => `${nameOf(one)} ${valueText(one.best)}`).join(", "),
      gapText(row.tuned.median, row.floor),
      widthText(row),
      countText(row.tuned.score.steps),
      countText(row.tuned.score.calls),
      shareText(row.tuned.diverged),
    ]),
  ])
  const { tolerance } = settings
  return `${conditions(settings)}, tolerance ${valueText(tolerance)}.\n\n${table}\n${CAVEAT}\n`
}

/** A number with the digits that float32 has. */
const finite = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(7)) : null)
