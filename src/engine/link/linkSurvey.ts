import type { Place, SurveyModule } from "../../core/survey.ts"
import { type LinkedShader, linkKernel, type Slots } from "./link.ts"
import { slotsOf } from "./linkBatch.ts"
import { memberName, schedulePrefix, settingWords } from "./schema.ts"

/** The kernel of a map. */
export interface LinkedSurvey {
  readonly shader: LinkedShader
  /** Words of the setting that it reads; 0 if it reads none. */
  readonly settingWords: number
}

/** Links the kernel of a map. */
export async function linkSurvey(module: SurveyModule): Promise<LinkedSurvey> {
  const { kernel, batch, conditions } = module
  const slots: Slots = { ...(batch && slotsOf(batch)), axes: { source: axesModule(module) } }
  const shader = await linkKernel(kernel, {
    slots,
    conditions: { trail: false, constrained: batch?.constrained ?? false, ...conditions },
  })
  return { shader, settingWords: batch ? settingWords(batch) : 0 }
}

/** Links the kernel that colours a map, or the difference of two. */
export const linkPaint = (difference: boolean): Promise<LinkedShader> =>
  linkKernel("paint", { slots: {}, conditions: { difference } })

/** The WGSL module `axes`: `place` writes the two numbers of a cell into the setting, or into the start that it returns. */
function axesModule({ axes, targets = 0 }: SurveyModule): string {
  const hits = Array.from(
    { length: targets },
    (_, i) => `  nearest = select(nearest, ${i}, is_at(x, survey.targets[${i}]));`,
  )
  const lines = (axes ?? []).flatMap(({ places, isLog }, side) => {
    const number = isLog ? `exponential(at[${side}])` : `at[${side}]`
    return places.map((place) => `  ${targetOf(place)} = ${number}${times(place)};`)
  })
  return `import schema::setting;
import package::lib::exponential::exponential;
import package::lib::survey::{survey, is_at};
fn place(at: vec2f, given: vec2f) -> vec2f {
  var start = given;
${lines.join("\n")}
  return start;
}
fn target_at(x: vec2f) -> i32 {
  var nearest = -1;
${hits.join("\n")}
  return nearest;
}
`
}

function targetOf({ part, name, of }: Place): string {
  if (part === "start") return `start.${name}`
  if (part === "hyper") return `setting.hyper.${name}`
  return `setting.${part}.${of ? schedulePrefix(of) : ""}${memberName(name)}`
}

const times = ({ factor }: Place) =>
  factor === 1 ? "" : ` * ${Number.isInteger(factor) ? factor.toFixed(1) : factor}`
