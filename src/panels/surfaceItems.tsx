import { surfaces } from "../catalog/index.ts"
import { Thumbnail } from "./Thumbnail.tsx"

/** The surfaces as a list to pick from. */
export const SURFACE_ITEMS = Object.entries(surfaces).map(([id, { name, lesson, group }]) => ({
  id,
  name,
  hint: lesson,
  group,
  picture: <Thumbnail surface={id} />,
}))
