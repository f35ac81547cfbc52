import { expect, test } from "vitest"
import * as z from "zod/mini"
import { scenarioSchema } from "../../../src/state/scenario/schema.ts"

// Written by `npx vitest run --project unit -u schema`.
test("public/scenario.schema.json is current", async () => {
  const schema = {
    $id: "scenario.schema.json",
    title: "Ravine scenario",
    ...z.toJSONSchema(scenarioSchema, { io: "input" }),
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    "../../../public/scenario.schema.json",
  )
})
