import { createRoot } from "react-dom/client"
import "./ui/fonts.css"
import "./ui/tokens.css"
import "./ui/dark.css"
import "./ui/contrast.css"
import "./ui/base.css"
import { App } from "./app/App.tsx"
import { readAddress, startAddress } from "./app/address.ts"
import { startAnnouncer } from "./app/announcer.ts"
import { startChartsHeight } from "./app/chartsHeight.ts"
import { startComparing } from "./app/comparing.ts"
import { EmbedApp } from "./app/EmbedApp.tsx"
import { startEchoes } from "./app/echoes.ts"
import { EngineCartographer } from "./app/engineCartographer.ts"
import { EngineCrowds } from "./app/engineCrowds.ts"
import { EngineLab } from "./app/engineLab.ts"
import { startHistory } from "./app/historyKeys.ts"
import { startKeyboard } from "./app/keyboard.ts"
import { startKeysToParent } from "./app/keysToParent.ts"
import { startPlayback } from "./app/playback.ts"
import { processor } from "./app/processor.ts"
import { Session } from "./app/session.ts"
import { startTheme } from "./app/theme.ts"
import { ThumbnailPainter } from "./app/thumbnailPainter.ts"
import { beginRace } from "./state/beginRace.ts"
import { CartographerContext } from "./state/cartographer.ts"
import { ComparisonStore } from "./state/comparisons.ts"
import { CrowdsContext } from "./state/crowds.ts"
import { LabContext } from "./state/lab.ts"
import { readPage } from "./state/page.ts"
import { endOf } from "./state/playbackSlice.ts"
import { RavineContext } from "./state/react.ts"
import { createRavineStore } from "./state/store.ts"
import { ThumbnailContext } from "./state/thumbnails.ts"
import { TraceStore } from "./state/traces.ts"

const query = new URLSearchParams(location.search)
const embedded = query.get("embed") === "1"
const { scenario, problem } = readAddress(location.hash)
const ravine = {
  store: createRavineStore(scenario),
  traces: new TraceStore(),
  echoes: new TraceStore(),
  comparisons: new ComparisonStore(),
}
const session = new Session(ravine)
const lab = new EngineLab(() => session.computing(), processor)
const cartographer = new EngineCartographer(() => session.computing(), ravine.store)
const crowds = new EngineCrowds(() => session.computing(), ravine)
const thumbnails = new ThumbnailPainter(() => session.computing())

document.documentElement.classList.toggle("projector", embedded)
if (!embedded) ravine.store.getState().show(readPage(location.search))
startTheme(ravine.store)
startChartsHeight(ravine.store)
startAddress(ravine.store)
startKeyboard(ravine.store, embedded)
if (embedded) startKeysToParent()
startHistory(ravine.store)
startPlayback(ravine)
startAnnouncer(ravine)
startEchoes(ravine, processor)
startComparing(ravine, processor)
if (problem) ravine.store.getState().tell({ kind: "error", text: problem })
beginWhenComputed()
if (query.has("debug")) Object.assign(window, { ravine: session })

const Page = embedded ? EmbedApp : App
createRoot(document.getElementById("root")!).render(
  <RavineContext value={ravine}>
    <LabContext value={lab}>
      <CartographerContext value={cartographer}>
        <CrowdsContext value={crowds}>
          <ThumbnailContext value={thumbnails}>
            <Page session={session} />
          </ThumbnailContext>
        </CrowdsContext>
      </CartographerContext>
    </LabContext>
  </RavineContext>,
)

function beginWhenComputed(): void {
  const stop = ravine.traces.subscribe(() => {
    const { tracks } = ravine.traces.current
    const { runs } = ravine.store.getState().scenario
    if (tracks.length === 0 || runs.some(({ muted }, i) => !muted && !tracks[i])) return
    stop()
    begin()
  })
}

/** A link may say where it was stopped; a slide may be seen long after it is loaded, so that it shows the end of the race. */
function begin(): void {
  const { seek } = ravine.store.getState()
  if (scenario.view.step !== undefined) seek(scenario.view.step)
  else if (embedded) seek(endOf(ravine.store.getState()))
  else beginRace(ravine.store)
}
