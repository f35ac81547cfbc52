// What the benchmark calls of its libraries. They are installed on first use, so the types of the root cannot come
// from them.

declare module "@jax-js/jax" {
  export namespace numpy {
    interface Array
      extends Record<"add" | "sub" | "mul" | "div", (other: Array | number) => Array> {
      readonly ref: Array
      sum(): Array
      data(): Promise<Float32Array>
      dispose(): void
    }
    function array(values: Float32Array | number): Array
    function zeros(shape: readonly number[]): Array
    function subtract(a: number, b: Array): Array
    function square(a: Array): Array
    function sqrt(a: Array): Array
  }
  export function init(device: "webgpu"): Promise<string[]>
  export function defaultDevice(device: "webgpu"): void
  export function blockUntilReady(arrays: Readonly<Record<string, numpy.Array>>): Promise<unknown>
  export function jit<S>(step: (state: S) => S): (state: S) => S
  export function grad<S>(loss: (point: S) => numpy.Array): (point: S) => S
}

declare module "@tensorflow/tfjs-core" {
  interface Tensor
    extends Record<"add" | "sub" | "mul" | "div", (other: Tensor | number) => Tensor> {
    clone(): Tensor
    square(): Tensor
    sqrt(): Tensor
    slice(begin: readonly number[], size: readonly number[]): Tensor
    data(): Promise<Float32Array>
    dispose(): void
  }
  export function setBackend(name: "webgpu"): Promise<boolean>
  export function tensor2d(values: Float32Array, shape: readonly [number, number]): Tensor
  export function scalar(value: number): Tensor
  export function zerosLike(tensor: Tensor): Tensor
  export function split(tensor: Tensor, parts: number, axis: number): Tensor[]
  export function concat(tensors: readonly Tensor[], axis: number): Tensor
  export function tidy<T>(work: () => T): T
  export function dispose(tensors: readonly Tensor[] | Readonly<Record<string, Tensor>>): void
}

declare module "@tensorflow/tfjs-backend-webgpu"
declare module "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js"
