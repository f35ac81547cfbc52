import { Download } from "lucide-react"
import type { LiveMap } from "../state/cartographer.ts"
import { useRavine } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { downloadPicture } from "../ui/download.ts"

interface Props {
  /** The map that is shown; null while there is nothing to save. */
  readonly map: Pick<LiveMap, "picture"> | null
  /** Of the file, without its ending. */
  readonly name: string
  /** Shows all of it again; absent while all of it is shown. */
  readonly onReset?: (() => void) | undefined
  /** What all of it is called. */
  readonly all?: string
}

/** What can be done with a map as a whole. */
export function MapActions({ map, name, onReset, all = "Whole box" }: Props) {
  const { store } = useRavine()
  const save = async () => {
    try {
      await downloadPicture(await map!.picture(), `${name}.png`)
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      store.getState().tell({ kind: "error", text: `The picture was not saved. ${cause}` })
    }
  }
  return (
    <>
      {onReset && (
        <Button look="line" onClick={onReset}>
          {all}
        </Button>
      )}
      <Button
        look="icon"
        aria-label="Save picture"
        title={map ? "Save picture" : "Nothing is drawn yet"}
        disabled={map === null}
        onClick={save}
      >
        <Download size={16} strokeWidth={1.5} aria-hidden="true" />
      </Button>
    </>
  )
}
