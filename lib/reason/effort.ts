/**
 * How much work one part of a warning may cost, counted in steps looked at. An ordinary chain needs a few thousand; a chain
 * of thousands of steps with a cause in each would need days, and is cut short with what was found so far.
 */
export class Effort {
  #left: number;
  /** True once something was left untried. */
  cut = false;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Counts work done. */
  spend(steps: number): void {
    this.#left -= steps;
  }

  /** Asks for one more plan; false, from then on, where there is no work left for it. */
  allows(): boolean {
    if (this.#left <= 0) this.cut = true;
    return !this.cut;
  }
}
