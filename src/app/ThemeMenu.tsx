import { Contrast, Moon, Sun } from "lucide-react"
import { useRavine, useRavineState } from "../state/react.ts"
import { Button } from "../ui/Button.tsx"
import { Picker } from "../ui/Picker.tsx"
import { chooseTheme, chosenTheme, type ThemeChoice } from "./theme.ts"

const ITEMS: readonly { readonly id: ThemeChoice; readonly name: string }[] = [
  { id: "system", name: "As the system" },
  { id: "light", name: "Light" },
  { id: "dark", name: "Dark" },
  { id: "light-contrast", name: "Light, high contrast" },
  { id: "dark-contrast", name: "Dark, high contrast" },
]

const ICONS = { light: Sun, dark: Moon, "light-contrast": Contrast, "dark-contrast": Contrast }

/** Chooses the colours of the page and of its plots. */
export function ThemeMenu() {
  const { store } = useRavine()
  const theme = useRavineState((state) => state.theme)
  const Icon = ICONS[theme]
  return (
    <Picker
      label="Theme"
      items={ITEMS}
      value={chosenTheme()}
      onPick={(id) => chooseTheme(store, id as ThemeChoice)}
    >
      <Button look="icon" aria-label="Theme" title="Theme">
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      </Button>
    </Picker>
  )
}
