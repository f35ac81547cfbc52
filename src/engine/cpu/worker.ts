import { LocalHost } from "./host.ts"
import type { Answer, Request } from "./workerHost.ts"

const host = new LocalHost()

// Calls are chained, so that a batch is there before it advances.
let last: Promise<unknown> = Promise.resolve()

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  last = last.then(() => answer(data)).then((message) => postMessage(message))
})

async function answer({ call, ticket, args }: Request): Promise<Answer> {
  try {
    const method = host[call] as (...args: readonly unknown[]) => Promise<unknown>
    return { ticket, result: await method.apply(host, [...args]) }
  } catch (error) {
    return { ticket, error: error instanceof Error ? error.message : String(error) }
  }
}
