/** Lets one job run at a time, in the order in which they ask. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  take<T>(job: () => Promise<T>): Promise<T> {
    const mine = this.last.then(job)
    // Whoever asked hears of a failure; the next one has its turn all the same.
    this.last = mine.catch(() => {})
    return mine
  }
}
