import styles from "./Maths.module.css"

const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ϵ",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "ϕ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
}

/** A symbol such as `\beta_1` or `f^*` in plain HTML: at once, where a formula waits for the typesetter. */
export function MathSymbol({ tex }: { readonly tex: string }) {
  if (!tex) return null
  const [, base = "", mark, small = ""] = /^([^_^]*)([_^]?)(.*)$/.exec(tex)!
  return (
    <i className={styles.symbol}>
      {letters(base)}
      {mark === "_" && <sub>{letters(small)}</sub>}
      {mark === "^" && <sup>{letters(small)}</sup>}
    </i>
  )
}

const letters = (tex: string) =>
  tex.replace(/[{}]/g, "").replace(/\\(\w+)/g, (_, name: string) => GREEK[name] ?? name)

/** A symbol as plain text, for what holds no HTML: "β₁", "f*". */
export function symbolText(tex: string): string {
  const [, base = "", small = ""] = /^([^_^]*)[_^]?(.*)$/.exec(tex)!
  return letters(base) + letters(small).replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]!)
}

/** The symbol of a parameter by its name in a formula: "theta", "a", "k2". */
export const texOfName = (name: string): string =>
  name
    .replace(/^[A-Za-z]+/, (word) => (word in GREEK ? `\\${word}` : word))
    .replace(/(\d+)$/, "_$1")
