const ID = "diverged-hatch"

/** The fill of what diverged, over its ground. */
export const HATCH = `url(#${ID})`

/** Defines the hatching; several on one page are the same. */
export const Hatch = () => (
  <defs>
    <pattern
      id={ID}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V6" stroke="var(--hatch)" strokeWidth="2" />
    </pattern>
  </defs>
)
