import { methods } from "../catalog/index.ts"

/** The methods of the plane as a list to pick from. */
export const METHOD_ITEMS = Object.entries(methods)
  .filter(([, { spaces }]) => spaces.includes("plane"))
  .map(([id, { name, idea }]) => ({ id, name, hint: idea }))
