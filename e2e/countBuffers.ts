/** Runs in a page before it: keeps `gpuBuffers.bytes`, the bytes of all GPU buffers that are not destroyed. */
export function countBuffers(): void {
  const counted = { bytes: 0 }
  Reflect.set(window, "gpuBuffers", counted)
  const alive = new WeakSet<GPUBuffer>()
  const { createBuffer } = GPUDevice.prototype
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor)
    counted.bytes += buffer.size
    alive.add(buffer)
    return buffer
  }
  const { destroy } = GPUBuffer.prototype
  GPUBuffer.prototype.destroy = function () {
    if (alive.delete(this)) counted.bytes -= this.size
    return destroy.call(this)
  }
}
