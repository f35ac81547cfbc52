import type { Page } from "@playwright/test"

/** Drags a text file over the page, or lets it go there. */
export const dragFile = (
  page: Page,
  type: "dragenter" | "drop",
  text: string,
  name = "scene.json",
): Promise<void> =>
  page.evaluate(
    ([kind, content, file]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], file))
      document.body.dispatchEvent(
        new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
      )
    },
    [type, text, name] as const,
  )
