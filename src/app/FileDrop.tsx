import { FileDown } from "lucide-react"
import { useEffect, useState } from "react"
import { useRavine } from "../state/react.ts"
import styles from "./FileDrop.module.css"
import { openFile } from "./files.ts"

/** Takes a scenario file that is dropped anywhere, and says so while one is over the page. */
export function FileDrop() {
  const { store } = useRavine()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", does: DragAction) =>
      addEventListener(type, (event) => hasFile(event) && does(event), {
        signal: listening.signal,
      })
    const show = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    listen("dragenter", show)
    listen("dragover", show)
    // Only leaving the window has nothing that is entered.
    listen("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false))
    listen("drop", (event) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer!.files[0]
      if (file) void openFile(store, file)
    })
    return () => listening.abort()
  }, [store])
  if (!over) return null
  return (
    <div className={styles.drop}>
      <p role="status">
        <FileDown size={20} strokeWidth={1.5} aria-hidden="true" />
        Drop to open the scenario
      </p>
    </div>
  )
}

type DragAction = (event: DragEvent) => void

const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false
