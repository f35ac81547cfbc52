/** Invocations of a workgroup, as in every kernel of one-dimensional size. */
const WORKGROUP = 64

/** The workgroups that hold at least that many invocations. */
export const workgroupsFor = (invocations: number): number => Math.ceil(invocations / WORKGROUP)
