import type { Scenario } from "../core/scenario.ts"
import { beginRace } from "../state/beginRace.ts"
import { ScenarioError } from "../state/scenario/error.ts"
import { parseScenario } from "../state/scenario/parse.ts"
import type { RavineStore } from "../state/store.ts"
import { download } from "../ui/download.ts"

/** Bytes of the largest file that is read: no scenario comes near. */
const LARGEST = 1_000_000

/** Opens a scenario file, or says why it cannot be opened and changes nothing. */
export async function openFile(store: RavineStore, file: File): Promise<void> {
  const { tell, open, show } = store.getState()
  const read = await readScenario(file)
  if ("problem" in read) {
    tell({ kind: "error", text: `${file.name} was not opened. ${read.problem}` })
    return
  }
  open(read.scenario)
  show(null)
  beginRace(store)
  tell({ kind: "note", text: `Opened ${file.name}.` })
}

async function readScenario(file: File): Promise<{ scenario: Scenario } | { problem: string }> {
  if (file.size > LARGEST) return { problem: "It is larger than 1 MB, so it holds no scenario." }
  let plain: unknown
  try {
    plain = JSON.parse(await file.text())
  } catch {
    return { problem: "It is not JSON. Choose a file that Ravine saved." }
  }
  try {
    return { scenario: parseScenario(plain) }
  } catch (error) {
    if (error instanceof ScenarioError) return { problem: `${error.message}.` }
    throw error
  }
}

/** Lets the person choose a scenario file. */
export function chooseFile(store: RavineStore): void {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = ".json,application/json"
  input.addEventListener("change", () => {
    const file = input.files?.[0]
    if (file) void openFile(store, file)
  })
  input.click()
}

/** Saves a scenario as a file that is named after its title. */
export function saveFile(scenario: Scenario): void {
  const text = `${JSON.stringify(scenario, null, 2)}\n`
  download(text, fileName(scenario.title), "application/json")
}

/** Returns the title as the name of a file: `narrow-valley.json`. */
export function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["scenario"]
  return `${words.join("-")}.json`
}
