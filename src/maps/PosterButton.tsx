import { useState } from "react"
import type { MapOrder } from "../state/cartographer.ts"
import { Button } from "../ui/Button.tsx"
import { whole } from "../ui/numberText.ts"
import { Popup } from "../ui/Popup.tsx"
import { Segmented } from "../ui/Segmented.tsx"
import styles from "./PosterButton.module.css"
import { usePoster } from "./usePoster.ts"

interface Props {
  /** Of the file, without its ending. */
  readonly name: string
  /** Cells along the sides of the map that is shown: the poster has its shape. */
  readonly cells: readonly [number, number]
  readonly order: (columns: number, rows: number) => MapOrder
  /** Why a map cannot have so many cells, or null. */
  readonly refuse?: (columns: number, rows: number) => string | null
}

const SIDES = [1024, 2048, 4096] as const

/** Makes a large picture of a map while the page goes on. */
export function PosterButton({ name, cells, order, refuse }: Props) {
  const [open, setOpen] = useState(false)
  const [side, setSide] = useState<(typeof SIDES)[number]>(2048)
  const { share, problem, make, cancel } = usePoster(name)
  const sizeOf = (longest: number) =>
    cells.map((count) => Math.max(2, Math.round((longest * count) / Math.max(...cells)))) as [
      number,
      number,
    ]
  const size = sizeOf(side)
  const refusal = refuse?.(...size) ?? null
  const label = share === null ? "Poster" : `Poster ${Math.floor(100 * share)} %`
  return (
    <Popup
      trigger={<Button look="line">{label}</Button>}
      open={open}
      onOpenChange={setOpen}
      className={styles.popover}
      sideOffset={8}
      label="Poster"
    >
      <Segmented
        label="Pixels along the longer side"
        value={String(side)}
        options={SIDES.map((count) => ({
          value: String(count),
          label: whole(count),
          disabled: share !== null,
        }))}
        onChange={(value) => setSide(SIDES.find((count) => String(count) === value)!)}
      />
      <p>
        {whole(size[0])} × {whole(size[1])} pixels, computed in tiles and saved as a PNG file.
      </p>
      {share === null ? (
        <Button look="line" disabled={refusal !== null} onClick={() => make(order(...size))}>
          Make the poster
        </Button>
      ) : (
        <div className={styles.work}>
          <progress value={share} aria-label="Poster computed" />
          <Button look="line" onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      {(refusal ?? problem) && (
        <p className={styles.problem} role="alert">
          {refusal ?? problem}
        </p>
      )}
    </Popup>
  )
}
