/** A scenario that cannot be used. The message is one line: where, and what is wrong. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError"

  constructor(
    /** The place in the scenario, `runs[1].hyper.lr`; empty for the whole. */
    readonly path: string,
    problem: string,
  ) {
    super(path ? `${path}: ${problem}` : problem)
  }
}
