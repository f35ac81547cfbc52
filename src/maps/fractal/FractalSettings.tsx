import { type FractalPlace, NETWORK_WIDTHS } from "../../core/mapsView.ts"
import { SeedField } from "../../panels/SeedField.tsx"
import { NumberField } from "../../ui/NumberField.tsx"
import { whole } from "../../ui/numberText.ts"
import { Segmented } from "../../ui/Segmented.tsx"
import { Setting } from "../Setting.tsx"
import styles from "./FractalSettings.module.css"
import { LEAST_STEPS, MOST_STEPS, type Place } from "./place.ts"

interface Props {
  readonly place: Place
  readonly onChange: (place: FractalPlace) => void
}

const WIDTHS = NETWORK_WIDTHS.map((width) => ({ value: String(width), label: String(width) }))

/** The network that every pixel trains, and for how long. */
export const FractalSettings = ({ place: { width, seed, steps }, onChange }: Props) => (
  <div className={styles.settings}>
    <Setting label="Hidden units">
      <Segmented
        label="Hidden units of the network"
        value={String(width)}
        options={WIDTHS}
        onChange={(value) => onChange({ width: NETWORK_WIDTHS.find((n) => String(n) === value) })}
      />
    </Setting>
    <Setting label="Steps">
      <span className={styles.number}>
        <NumberField
          label="Steps of every run"
          value={steps}
          refuse={(value) =>
            Number.isInteger(value) && value >= LEAST_STEPS && value <= MOST_STEPS
              ? null
              : `Whole steps from ${LEAST_STEPS} to ${whole(MOST_STEPS)}.`
          }
          nudge={(value, direction) => value + 10 * direction}
          onChange={(value) => onChange({ steps: value })}
        />
      </span>
    </Setting>
    <Setting label="Seed">
      <SeedField
        label="Seed of the data and of the first weights"
        roll="Another network and other data"
        value={seed}
        onChange={(value) => onChange({ seed: value })}
      />
    </Setting>
    <p className={styles.about}>
      Every pixel trains y = w · tanh(W x / √2) / {width} by gradient descent on all of its{" "}
      {5 * width} examples at once, with a learning rate for each layer. Data and first weights are
      normal numbers of the seed, the same for all pixels.{" "}
      <a href="https://arxiv.org/abs/2402.06184" target="_blank" rel="noreferrer">
        Sohl-Dickstein, 2024
      </a>{" "}
      found the border to be a fractal.
    </p>
  </div>
)
