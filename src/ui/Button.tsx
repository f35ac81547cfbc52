import type { ButtonHTMLAttributes } from "react"
import styles from "./Button.module.css"

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** "primary" once per screen; "icon" needs an aria-label. */
  readonly look?: "plain" | "line" | "primary" | "icon"
}

/** A push button. */
export function Button({ look = "plain", className = "", ...rest }: Props) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
  )
}
