import { createRoot } from "react-dom/client"
import "./ui/fonts.css"
import "./ui/tokens.css"
import "./ui/dark.css"
import "./ui/base.css"
import { App } from "./app/App.tsx"
import { readAddress, startAddress } from "./app/address.ts"
import { startAnnouncer } from "./app/announcer.ts"
import { EmbedApp } from "./app/EmbedApp.tsx"
import { startKeyboard } from "./app/keyboard.ts"
import { startPlayback } from "./app/playback.ts"
import { Session } from "./app/session.ts"
import { startTheme } from "./app/theme.ts"
import { beginRace } from "./state/beginRace.ts"
import { RavineContext } from "./state/react.ts"
import { createRavineStore } from "./state/store.ts"
import { TraceStore } from "./state/traces.ts"

const query = new URLSearchParams(location.search)
const embedded = query.get("embed") === "1"
const { scenario, problem } = readAddress(location.hash)
const ravine = { store: createRavineStore(scenario), traces: new TraceStore() }
const session = new Session(ravine)

document.documentElement.classList.toggle("projector", embedded)
startTheme(ravine.store)
startAddress(ravine.store)
startKeyboard(ravine.store)
startPlayback(ravine.store)
startAnnouncer(ravine)
if (problem) ravine.store.getState().tell({ kind: "error", text: problem })
// A slide may be seen long after it is loaded, so that it shows the end of the race.
if (embedded) ravine.store.getState().seek(scenario.budget)
else beginWhenComputed()
if (query.has("debug")) Object.assign(window, { ravine: session })

const Page = embedded ? EmbedApp : App
createRoot(document.getElementById("root")!).render(
  <RavineContext value={ravine}>
    <Page session={session} />
  </RavineContext>,
)

function beginWhenComputed(): void {
  const stop = ravine.traces.subscribe(() => {
    const { tracks } = ravine.traces.current
    if (tracks.length === 0 || tracks.includes(null)) return
    stop()
    beginRace(ravine.store)
  })
}
