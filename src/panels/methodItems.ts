import { methods } from "../catalog/index.ts"
import { FAMILIES } from "../core/method.ts"

/** The methods of the plane as a list to pick from, family by family. */
export const METHOD_ITEMS = FAMILIES.flatMap((group) =>
  Object.entries(methods)
    .filter(([, { family, spaces }]) => family === group && spaces.includes("plane"))
    .map(([id, { name, idea }]) => ({ id, name, hint: idea, group })),
)
