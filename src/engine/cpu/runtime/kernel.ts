import type { Buffers, Entry, Ids, Instance, Vec3 } from "./program.ts"

/** A loaded WGSL program with its buffers. */
export class Kernel {
  private readonly ids = createIds()

  constructor(
    private readonly instance: Instance,
    private readonly bindings: readonly string[],
    private readonly entries: Readonly<Record<string, Entry>>,
  ) {}

  /** Uses other buffers from the next dispatch on. Every variable of the program needs one. */
  bind(buffers: Buffers): void {
    const missing = this.bindings.filter((name) => !buffers[name])
    if (missing.length > 0) throw new Error(`No buffer for ${missing.join(", ")}.`)
    this.instance.bind(buffers)
  }

  /** Runs x * y * z workgroups, one after the other. */
  dispatch(entry: string, x: number, y = 1, z = 1): void {
    const found = this.entries[entry]
    if (!found) throw new Error(`The program has no entry point ${entry}.`)
    set(this.ids.num_workgroups, x, y, z)
    for (let wz = 0; wz < z; wz++)
      for (let wy = 0; wy < y; wy++)
        for (let wx = 0; wx < x; wx++) {
          set(this.ids.workgroup_id, wx, wy, wz)
          this.runWorkgroup(entry, found)
        }
  }

  private runWorkgroup(entry: string, { workgroupSize: [sx, sy, sz], waits }: Entry): void {
    const { ids, instance } = this
    const { x, y, z } = ids.workgroup_id
    const start = instance.start[entry]!
    const waiting: Generator<void>[] = []
    instance.beginWorkgroup()
    for (let index = 0; index < sx * sy * sz; index++) {
      const lx = index % sx
      const ly = Math.floor(index / sx) % sy
      const lz = Math.floor(index / (sx * sy))
      ids.local_invocation_index = index
      set(ids.local_invocation_id, lx, ly, lz)
      set(ids.global_invocation_id, x * sx + lx, y * sy + ly, z * sz + lz)
      instance.beginInvocation(index)
      const invocation = start(ids)
      if (waits) waiting.push(invocation!)
    }
    this.interleave(waiting)
  }

  /** Runs invocations from barrier to barrier until all have ended. */
  private interleave(invocations: readonly Generator<void>[]): void {
    let running = invocations.length
    while (running > 0) {
      let ended = 0
      for (let index = 0; index < invocations.length; index++) {
        this.instance.resume(index)
        if (invocations[index]!.next().done) ended++
      }
      if (ended !== 0 && ended !== running)
        throw new Error("A barrier is not reached by all invocations of its workgroup.")
      running -= ended
    }
  }
}

function set(v: Vec3, x: number, y: number, z: number): void {
  v.x = x
  v.y = y
  v.z = z
}

const createIds = (): Ids => ({
  global_invocation_id: { x: 0, y: 0, z: 0 },
  local_invocation_id: { x: 0, y: 0, z: 0 },
  workgroup_id: { x: 0, y: 0, z: 0 },
  num_workgroups: { x: 0, y: 0, z: 0 },
  local_invocation_index: 0,
})
