import { cloneElement, type ReactElement, type ReactNode, useEffect, useState } from "react"

type Overlays = typeof import("./overlays.ts")

let loaded: Overlays | null = null

const load = async (): Promise<Overlays> => {
  loaded ??= await import("./overlays.ts")
  return loaded
}

/** What floats, for parts that are only drawn within something open. */
export function overlays(): Overlays {
  if (!loaded) throw new Error("Draw this within something that OnFirstUse has opened.")
  return loaded
}

interface Props {
  /** The button that opens it; absent where `open` alone does. */
  readonly trigger?: ReactElement | undefined
  /** What the button says that it opens. */
  readonly popup: "menu" | "dialog" | "listbox"
  readonly open?: boolean | undefined
  /** Draws button and overlay, open unless something else says whether it is. */
  children(overlays: Overlays): ReactNode
  onOpen?(): void
}

/** Shows a button alone until it is pressed, and loads what it opens when that is about to happen. */
export function OnFirstUse({ trigger, popup, open = false, children, onOpen }: Props) {
  const [ready, setReady] = useState<Overlays | null>(null)
  useEffect(() => {
    if (open) void load().then(setReady)
  }, [open])
  if (ready) return children(ready)
  if (!trigger) return null
  return cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    "aria-haspopup": popup,
    "aria-expanded": false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: async () => {
      setReady(await load())
      onOpen?.()
    },
  })
}
