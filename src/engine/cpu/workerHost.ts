import type { Host } from "./host.ts"

/** The calls that cross to the Worker. */
export type RemoteCall = Exclude<keyof Host, "lost" | typeof Symbol.dispose>

/** A call, and its answer. */
export interface Request {
  readonly call: RemoteCall
  readonly ticket: number
  readonly args: readonly unknown[]
}

export interface Answer {
  readonly ticket: number
  readonly result?: unknown
  /** What went wrong, in words. */
  readonly error?: string
}

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/** Runs batches in a Worker, which it owns. Calls are answered in order. */
export function createWorkerHost(worker: Worker): Host {
  const waiting = new Map<number, Waiting>()
  let tickets = 0
  const lost = new Promise<string>((resolve) => {
    worker.onerror = (event) => {
      event.preventDefault()
      const reason = event.message || "The worker could not be started."
      for (const { reject } of waiting.values()) reject(new Error(reason))
      waiting.clear()
      resolve(reason)
    }
  })
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const { resolve, reject } = waiting.get(data.ticket)!
    waiting.delete(data.ticket)
    if (data.error === undefined) resolve(data.result)
    else reject(new Error(data.error))
  }
  const remote =
    (call: RemoteCall) =>
    (...args: unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        const ticket = tickets++
        waiting.set(ticket, { resolve: resolve as Waiting["resolve"], reject })
        worker.postMessage({ call, ticket, args } satisfies Request)
      })
  return {
    lost,
    start: remote("start"),
    restart: remote("restart"),
    advance: remote("advance"),
    read: remote("read"),
    drop: remote("drop"),
    sample: remote("sample"),
    openSurvey: remote("openSurvey"),
    computeSurvey: remote("computeSurvey"),
    closeSurvey: remote("closeSurvey"),
    paint: remote("paint"),
    openTrials: remote("openTrials"),
    computeTrials: remote("computeTrials"),
    closeTrials: remote("closeTrials"),
    openEnsemble: remote("openEnsemble"),
    askEnsemble: remote("askEnsemble"),
    closeEnsemble: remote("closeEnsemble"),
    [Symbol.dispose]: () => worker.terminate(),
  }
}
