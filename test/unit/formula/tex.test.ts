import { expect, test } from "vitest"
import { parse } from "../../../src/formula/formula.ts"
import { toTex } from "../../../src/formula/tex.ts"

const names = {
  variables: ["x", "y"],
  parameters: ["a", "b", "theta", "kappa1", "lr", "w_max", "t_2"],
}

test.each([
  [
    "(1 - x)^2 + 100 (y - x^2)^2",
    String.raw`\left(1 - x\right)^{2} + 100 \left(y - x^{2}\right)^{2}`,
  ],
  ["x/2y", String.raw`\frac{x}{2 y}`],
  ["1/2 x", String.raw`\frac{1}{2} x`],
  ["((x)) + (y + a)", "x + y + a"],
  ["x - (y - a)", String.raw`x - \left(y - a\right)`],
  ["x + -y", String.raw`x + \left(-y\right)`],
  ["-(x + y)", String.raw`-\left(x + y\right)`],
  ["-x^2", "-x^{2}"],
  ["(-x)^2", String.raw`\left(-x\right)^{2}`],
  ["(x/y)^2", String.raw`\left(\frac{x}{y}\right)^{2}`],
  ["(x^2)^3", String.raw`\left(x^{2}\right)^{3}`],
  ["x^(y + 1)", "x^{y + 1}"],
  ["2*3 x", String.raw`2 \cdot 3 x`],
  ["x*(-y)", String.raw`x \left(-y\right)`],
  ["x*2^y", String.raw`x \cdot 2^{y}`],
  ["x*(1/2)", String.raw`x \frac{1}{2}`],
  ["theta kappa1 lr w_max t_2 pi", String.raw`\theta \kappa_{1} \mathrm{lr} w_{max} t_{2} \pi`],
  ["sin(x)^2 cos(y)", String.raw`\sin^{2}\left(x\right) \cos\left(y\right)`],
  ["sin(x)^-1", String.raw`\left(\sin\left(x\right)\right)^{-1}`],
  ["sqrt(x) |y| floor(a)", String.raw`\sqrt{x} \left|y\right| \left\lfloor a \right\rfloor`],
  [
    "atan2(y, x) + log(x, 2) + asin(x)",
    String.raw`\operatorname{atan2}\left(y, x\right) + \log_{2}\left(x\right) + \arcsin\left(x\right)`,
  ],
  ["2.5e-7 x + 1e-3 + .5", String.raw`2.5 \cdot 10^{-7} x + 10^{-3} + 0.5`],
  [
    "x <= 0 ? 1 : y > 1 ? 2 : 3",
    String.raw`\begin{cases} 1 & \text{if } x \le 0 \\ 2 & \text{if } y > 1 \\ 3 & \text{otherwise} \end{cases}`,
  ],
  [
    "2 if(x < 0, 1, 2)",
    String.raw`2 \left(\begin{cases} 1 & \text{if } x < 0 \\ 2 & \text{otherwise} \end{cases}\right)`,
  ],
])("%s", (source, tex) => {
  expect(toTex(parse(source, names))).toBe(tex)
})
