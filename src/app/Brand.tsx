/** The mark: a valley with a ball at its bottom. */
export function Brand() {
  return (
    <svg
      width={22}
      height={22}
      viewBox="0 0 22 22"
      fill="none"
      stroke="var(--accent)"
      strokeWidth={1.6}
      strokeLinecap="round"
      aria-hidden="true"
      style={{ flex: "none" }}
    >
      <path d="M2 4.5c4.6 0 4.8 12.5 9 12.5s4.4-12.5 9-12.5" />
      <path d="M5.8 3.5c2.7 1.2 2.9 8.9 5.2 8.9s2.5-7.7 5.2-8.9" opacity={0.55} />
      <circle
        cx={11}
        cy={17}
        r={2.1}
        fill="var(--accent)"
        stroke="var(--surface)"
        strokeWidth={1.2}
      />
    </svg>
  )
}
