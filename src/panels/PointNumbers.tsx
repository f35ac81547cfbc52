import { fixed, short } from "../ui/numberText.ts"

interface Props {
  readonly x: number
  readonly y: number
  readonly f: number
  readonly slope: number
}

/** A point of the plane with f and the norm of its gradient. */
export function PointNumbers({ x, y, f, slope }: Props) {
  return (
    <>
      <span data-of="point">
        <i>x</i> {fixed(x, 3)}
      </span>
      <span data-of="point">
        <i>y</i> {fixed(y, 3)}
      </span>
      <span data-of="value">
        <i>f</i> {short(f)}
      </span>
      <span data-of="slope">
        ‖∇<i>f</i>‖ {short(slope)}
      </span>
    </>
  )
}
