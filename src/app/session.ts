import type { EngineChoice } from "../engine/createEngine.ts"
import type { Ravine } from "../state/react.ts"
import type { Stage } from "../view/stage.ts"
import { Scene } from "./scene.ts"

const createEngine = async (): Promise<EngineChoice> =>
  (await import("../engine/createEngine.ts")).createEngine()

/** Where store, engine and view meet: opens a scene in the page, and again when the device is lost. */
export class Session {
  private scene: Scene | null = null
  private engine: EngineChoice["engine"] | null = null
  /** Asked for before the page has laid out its stage, and anew when it is lost. */
  private choice = createEngine()

  constructor(private readonly ravine: Ravine) {}

  /** What the landscape is drawn on, once there is one. */
  get stage(): Stage | null {
    return this.scene?.stage ?? null
  }

  /** Opens the scene in the stage's element. */
  async open(host: HTMLElement): Promise<void> {
    const { tellEngine, tell } = this.ravine.store.getState()
    try {
      const { engine, reason } = await this.choice
      this.engine = engine
      tellEngine(engine.label, reason ?? null)
      void engine.lost.then(() => this.reopen(host, engine))
      this.scene = await Scene.open(engine, this.ravine, host)
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      tell({ kind: "error", text: `The landscape cannot be drawn: ${cause}` })
    }
  }

  /** Returns the engine that computes, as soon as there is one. */
  async computing(): Promise<EngineChoice["engine"]> {
    return (await this.choice).engine
  }

  /** Makes engine and stage anew from the store; the playhead stays where it is. */
  private async reopen(host: HTMLElement, lost: EngineChoice["engine"]): Promise<void> {
    if (lost !== this.engine) return
    this.choice = createEngine()
    this.scene?.[Symbol.dispose]()
    await this.open(host)
    const { step, tell } = this.ravine.store.getState()
    tell({ kind: "note", text: `The graphics card was reset. Continued from step ${step}.` })
  }

  /** Loses the graphics device as a driver reset does; `?debug` offers it as `ravine.loseDevice()`. */
  loseDevice(): void {
    if (this.engine && "device" in this.engine) this.engine.device.destroy()
  }
}
