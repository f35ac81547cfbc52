import type { Method } from "../core/method.ts"

/** A method with all that is written about it. */
export interface DescribedMethod extends Method {
  readonly id: string
}

const files = import.meta.glob<Method>("./methods/*.ts", {
  eager: true,
  import: "default",
  query: "?texts",
})

/**
 * Every method of src/catalog/methods with its texts. A build leaves them out of `methods`, which the page needs before
 * it shows anything (scripts/leaveOutTexts.mjs); import this where it is loaded later.
 */
export const describedMethods: readonly DescribedMethod[] = Object.entries(files).map(
  ([path, method]) => ({ ...method, id: path.replace(/^.*\/|\.ts.*$/g, "") }),
)
