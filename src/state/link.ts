import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate"
import type { Scenario } from "../core/scenario.ts"
import { brief } from "./brief.ts"
import { DICTIONARY_V1 } from "./dictionary.ts"
import { ScenarioError } from "./scenario/error.ts"
import { parseScenario } from "./scenario/parse.ts"

/** Links are `#v<version>.<base64url of raw deflate of the brief scenario's JSON>`. */
const PREFIX = "v1."
/** The largest scenario that a link may unpack to, in bytes. */
const LIMIT = 65_536
/** Compressed bytes that are unpacked before the limit is checked again; deflate grows at most 1032 times. */
const SLICE = 64

/** A link that cannot be opened. */
export class LinkError extends Error {
  override readonly name = "LinkError"

  constructor(
    readonly kind: "newer" | "broken" | "large" | "scenario",
    message: string,
  ) {
    super(message)
  }
}

/** Returns the part of an address after `#` that restores the scenario. */
export function encodeLink(scenario: Scenario): string {
  const packed = deflateSync(strToU8(JSON.stringify(brief(scenario))), {
    level: 9,
    dictionary: dictionary(),
  })
  return (
    PREFIX +
    btoa(strFromU8(packed, true)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
  )
}

/** Reads what encodeLink wrote, with or without `#`; throws a LinkError. */
export function decodeLink(hash: string): Scenario {
  const text = hash.replace(/^#/, "")
  if (!text.startsWith(PREFIX)) throw unknownVersion(text)
  const json = strFromU8(unpack(bytesOf(text.slice(PREFIX.length))))
  try {
    return parseScenario({ version: 1, ...JSON.parse(json) })
  } catch (error) {
    if (error instanceof ScenarioError)
      throw new LinkError("scenario", `This link cannot be opened: ${error.message}`)
    throw broken()
  }
}

const dictionary = () => strToU8(DICTIONARY_V1)
const broken = () =>
  new LinkError("broken", "This link is incomplete or damaged. Copy it again from where it came.")

function unknownVersion(text: string): LinkError {
  const version = Number(/^v(\d+)\./.exec(text)?.[1])
  if (version > 1)
    return new LinkError(
      "newer",
      "This link was made by a newer Ravine. Reload the page to update.",
    )
  return broken()
}

function bytesOf(base64url: string): Uint8Array {
  try {
    return strToU8(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), true)
  } catch {
    throw broken()
  }
}

/** Unpacks slice by slice, so that a hostile link cannot fill the memory. */
function unpack(packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LIMIT)
  let size = 0
  let ended = false
  const inflate = new Inflate({ dictionary: dictionary() }, (chunk, final) => {
    if (size + chunk.length > LIMIT)
      throw new LinkError("large", "This link holds more than 64 kB and was not opened.")
    bytes.set(chunk, size)
    size += chunk.length
    ended = final
  })
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  } catch (error) {
    throw error instanceof LinkError ? error : broken()
  }
  if (!ended) throw broken()
  return bytes.subarray(0, size)
}
