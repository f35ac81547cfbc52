import { expect, test } from "vitest"
import { methods, surfaces } from "../../../src/catalog/index.ts"
import { showcaseOf } from "../../../src/catalog/showcase.ts"
import { describedMethods } from "../../../src/catalog/texts.ts"
import { find, readFilter } from "../../../src/gallery/filter.ts"
import { questions } from "../../../src/gallery/guide.ts"
import { type SceneId, scenes } from "../../../src/gallery/scenes.ts"
import { parseScenario } from "../../../src/state/scenario/parse.ts"

test.each(Object.entries(scenes))("the scene %s parses", (_id, { title, scenario }) => {
  const parsed = parseScenario({ version: 1, title, ...scenario })
  expect(parsed.runs).toHaveLength(scenario.runs.length)
  for (const { method } of parsed.runs) expect(methods).toHaveProperty(method)
  if ("surface" in parsed.objective) expect(surfaces).toHaveProperty(parsed.objective.surface)
})

test("every scene is offered by one question", () => {
  const offered = questions.flatMap(({ scenes }) => scenes)
  expect([...offered].sort()).toEqual((Object.keys(scenes) as SceneId[]).sort())
})

const links = questions.flatMap(({ answers }) => answers.flatMap(({ links }) => links))

test.each(links.map((link) => [link.name, link.page] as const))(
  "the link %s leads to methods",
  (_name, page) => {
    if (page.method) expect(methods).toHaveProperty(page.method)
    else expect(find(describedMethods, readFilter(page))).not.toHaveLength(0)
  },
)

test.each(describedMethods.map(({ id }) => id))("%s can be raced alone", (method) => {
  const scenario = parseScenario({ version: 1, ...showcaseOf(method), runs: [{ method }] })
  expect(scenario.runs[0]!.method).toBe(method)
})
