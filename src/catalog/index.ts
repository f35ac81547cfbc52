import type { Method, MethodTexts } from "../core/method.ts"

export { CLIP, oracles } from "./oracles.ts"
export { scheduleAliases, schedules } from "./schedules.ts"
export { surfaces } from "./surfaces/index.ts"

const stem = (path: string) => path.replace(/^.*\/|\.\w+$/g, "")

/** Every method of src/catalog/methods, by file name; what is written about them is in texts.ts. */
export const methods: Readonly<Record<string, Omit<Method, keyof MethodTexts>>> =
  Object.fromEntries(
    Object.entries(
      import.meta.glob<Omit<Method, keyof MethodTexts>>("./methods/*.ts", {
        eager: true,
        import: "default",
      }),
    ).map(([path, method]) => [stem(path), method]),
  )
