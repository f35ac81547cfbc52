import { storage, wgslFn } from "three/tsl"
import type { Node, StorageBufferAttribute } from "three/webgpu"

/** A value in a shader. */
export type Value<T extends string = string> = Node<T>

/** Makes a function of shaders/render callable from three's node graph; it takes its parameters in order. */
export function shader<T extends string>(code: string) {
  return wgslFn(code) as unknown as (...inputs: readonly Value[]) => Value<T>
}

/** A storage buffer that shaders read; the attribute behind it may be exchanged. */
export function reading<T extends "float" | "vec2" | "uvec2">(
  attribute: StorageBufferAttribute,
  type: T,
) {
  return storage(attribute, type, 1).toReadOnly()
}
