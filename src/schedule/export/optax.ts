import type { Exported } from "./exported.ts"
import { JAX, rateFunction } from "./pythonRate.ts"

/** optax code that gives an optimizer the curve. */
export function asOptax(exported: Exported): string {
  const function_ = `import jax.numpy as jnp\nimport optax\n\n${rateFunction(exported, JAX)}\n`
  if (exported.of === "lr")
    return `${function_}
# Any optimizer will do.
optimizer = optax.sgd(learning_rate=rate)
`
  return `${function_}
# Any optimizer with this number will do; its learning rate is a place to fill.
optimizer = optax.inject_hyperparams(optax.sgd)(learning_rate=0.1, ${exported.of}=rate)
`
}
