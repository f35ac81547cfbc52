/** Draws when it is asked to: at most once per animation frame, and never before the last picture is on the screen. */
export class Pulse implements Disposable {
  readonly #draw: (now: number) => Promise<unknown> | null
  #scheduled = 0
  #busy = false
  #asked = false
  #asleep = false
  #ended = false

  /** `draw` returns what resolves when its picture is on the screen, or null if it drew none. */
  constructor(draw: (now: number) => Promise<unknown> | null) {
    this.#draw = draw
  }

  ask(): void {
    this.#asked = true
    if (this.#busy || this.#asleep || this.#ended) return
    this.#scheduled ||= requestAnimationFrame((now) => this.#run(now))
  }

  /** While asleep it draws nothing; what was asked for meanwhile is drawn when it wakes. */
  sleep(asleep: boolean): void {
    this.#asleep = asleep
    if (!asleep && this.#asked) this.ask()
  }

  #run(now: number): void {
    this.#scheduled = 0
    this.#asked = false
    const shown = this.#draw(now)
    if (!shown) return
    this.#busy = true
    const rest = () => {
      this.#busy = false
      if (this.#asked) this.ask()
    }
    // A lost device never shows its picture; the session makes a new stage then.
    shown.then(rest, rest)
  }

  [Symbol.dispose](): void {
    this.#ended = true
    cancelAnimationFrame(this.#scheduled)
  }
}
