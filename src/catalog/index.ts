import type { Method } from "../core/method.ts"

export { oracles } from "./oracles.ts"
export { scheduleAliases, schedules } from "./schedules.ts"
export { surfaces } from "./surfaces.ts"

const stem = (path: string) => path.replace(/^.*\/|\.\w+$/g, "")

/** Every method of src/catalog/methods, by file name. */
export const methods: Readonly<Record<string, Method>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<Method>("./methods/*.ts", { eager: true, import: "default" }),
  ).map(([path, method]) => [stem(path), method]),
)
