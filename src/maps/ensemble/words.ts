import type { EnsembleRecord, Snapshot } from "../../core/ensemble.ts"
import { FATE } from "../../core/survey.ts"
import { percent, whole } from "../../ui/numberText.ts"
import { escapedBy } from "./escapes.ts"
import { fateText, sharesOf } from "./fates.ts"

/** What is known of the members, as it is told. */
interface Known {
  readonly record: EnsembleRecord | null
  readonly now: Snapshot | null
}

/** The last snapshot that is not after a step; null before the first. */
export function snapshotAt({ record, now }: Known, step: number): Snapshot | null {
  const known = record?.snapshots.findLast((snapshot) => snapshot.step <= step) ?? null
  return now && now.step <= step && now.step > (known?.step ?? -1) ? now : known
}

/** One sentence: where the members are in a snapshot. */
export function summary(record: EnsembleRecord, snapshot: Snapshot): string {
  const { members } = record
  const shares = sharesOf(snapshot, members).flatMap(({ fate, share }) => {
    const name = `${fate >= FATE.arrived ? "in " : ""}${fateText(fate)}`
    return share > 0 ? [`${percent(share)} ${name}`] : []
  })
  const escaped = escapedBy(record, snapshot.step)
  const escapes = escaped ? `; median escape ${whole(escaped.median)} steps` : ""
  return `${whole(members)} runs after ${whole(snapshot.step)} steps: ${shares.join(", ")}${escapes}.`
}
