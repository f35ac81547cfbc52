/** Runs a job, never twice at a time: whatever is asked for while it runs is done once, afterwards. */
export class Latest {
  private running = false
  private asked = false
  private ended = false

  constructor(
    private readonly job: () => Promise<void>,
    /** Milliseconds between the end of a run and the next one. */
    private readonly rest = 0,
  ) {}

  ask(): void {
    this.asked = true
    if (!this.running) void this.run()
  }

  /** Runs no more. */
  end(): void {
    this.ended = true
  }

  private async run(): Promise<void> {
    this.running = true
    while (this.asked && !this.ended) {
      this.asked = false
      await this.job()
      if (this.rest > 0) await new Promise((resolve) => setTimeout(resolve, this.rest))
    }
    this.running = false
  }
}
