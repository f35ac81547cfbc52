import { expect, test } from "vitest"
import { oracles } from "../../src/catalog/index.ts"
import { Kernel } from "../../src/engine/gpu/kernel.ts"
import { linkBatch } from "../../src/engine/link/linkBatch.ts"
import { createDevice } from "../gpu.ts"
import { asks } from "../kernel/answers.ts"
import { batchOf } from "../linkedShaders.ts"

const device = await createDevice("null")
const EVERYTHING =
  "value(x) * gradient(x) + hvp(x, x) + hessian(x) * x + mistakes(x) * batch_gradient(x, 3u).mean * batch_variance(x, 2u)"

test.each(Object.keys(oracles).flatMap((kind) => [{ kind }, { kind, clip: 1 }]))(
  "whatever is asked of %o compiles",
  async (oracle) => {
    const method = { source: asks(EVERYTHING) }
    const { advance } = await linkBatch(batchOf({ oracle }), {}, { method })
    await expect(Kernel.create(device, advance)).resolves.toBeDefined()
  },
)
