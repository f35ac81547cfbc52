import { type PointerEvent, type ReactNode, useId, useMemo, useRef } from "react"
import { remSize } from "../../panels/chart/remSize.ts"
import { useSize } from "../../panels/chart/useSize.ts"
import styles from "./StepPlot.module.css"
import { type StepFrame, stepFrame, type ValueRange } from "./stepFrame.ts"
import { useHoveredStep, usePlayedStep, useStepTime } from "./useStepTime.ts"

interface Props {
  readonly title: string
  /** What screen readers say of it. */
  readonly finding: string
  /** The place of the run. */
  readonly run: number
  readonly steps: number
  readonly range: ValueRange
  /** What is to be read at a step. */
  readonly read: (step: number) => string
  /** Why nothing is drawn. */
  readonly missing?: string | undefined
  readonly children: (frame: StepFrame) => ReactNode
}

/** A chart over the steps of a run: a click moves the playhead, a pointer or the playhead reads the values. */
export function StepPlot({ title, finding, run, steps, range, read, missing, children }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const clip = useId()
  const size = useSize(host)
  const { seek, hover } = useStepTime(run)
  const frame = useMemo(() => stepFrame(range, steps, size, remSize()), [range, steps, size])
  const drawn = useMemo(() => children(frame), [children, frame])
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const step = frame.stepAt(event.clientX - left)
    if (event.buttons & 1) seek(step)
    hover(event.pointerType === "touch" ? null : step)
  }
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{title}</span>
        {!missing && <Reading run={run} read={read} />}
      </figcaption>
      <div
        ref={host}
        className={styles.plot}
        role="img"
        aria-label={missing ?? finding}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => hover(null)}
      >
        {missing ? (
          <p className={styles.empty}>{missing}</p>
        ) : (
          <svg width={size.width} height={size.height} aria-hidden="true">
            <Axes frame={frame} />
            <clipPath id={clip}>
              <rect x={frame.left} y={0} width={size.width} height={frame.bottom} />
            </clipPath>
            <g clipPath={`url(#${clip})`}>{size.width > 0 && drawn}</g>
            <Playhead run={run} frame={frame} />
          </svg>
        )}
      </div>
    </figure>
  )
}

function Reading({ run, read }: Pick<Props, "run" | "read">) {
  const played = usePlayedStep(run)
  const hovered = useHoveredStep(run)
  return <small>{read(hovered ?? played)}</small>
}

function Axes({ frame }: { readonly frame: StepFrame }) {
  const { left, right, bottom, rows, columns } = frame
  return (
    <>
      {rows.map(({ at, text }) => (
        <g key={text} transform={`translate(0 ${at})`}>
          <path className={styles.grid} d={`M${left} 0H${right}`} />
          <text x={left - 6} dy=".35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${left} ${bottom}H${right}`} />
      {columns.map(({ at, text }) => (
        <text key={text} x={at} y={bottom} dy="1.25em" textAnchor="middle">
          {text}
        </text>
      ))}
      <text x={right + 18} y={bottom} dy="1.25em">
        steps
      </text>
    </>
  )
}

function Playhead({ run, frame }: { readonly run: number; readonly frame: StepFrame }) {
  const played = usePlayedStep(run)
  const hovered = useHoveredStep(run)
  return (
    <>
      <Line frame={frame} step={played} className={styles.playhead} />
      {hovered !== null && <Line frame={frame} step={hovered} className={styles.hovered} />}
    </>
  )
}

function Line({
  frame,
  step,
  className,
}: {
  readonly frame: StepFrame
  readonly step: number
  readonly className: string | undefined
}) {
  const x = Math.round(frame.x(step)) + 0.5
  return <line className={className} x1={x} x2={x} y1={frame.top - 4} y2={frame.bottom} />
}
