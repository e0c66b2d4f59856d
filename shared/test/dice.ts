/** Whole numbers that look random and follow from a seed (a linear congruential generator). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }
  /** From `least` to `most`, both possible. */
  between(least: number, most: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return least + Math.floor((this.#state / 2 ** 32) * (most - least + 1))
  }
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent
  }
  /** Around `usual`, from a third to three times. */
  near(usual: number): number {
    return Math.round((usual * this.between(333, 3_000)) / 1000)
  }
  /** Different and ascending. */
  ascending(count: number, least: number, most: number): number[] {
    const values = new Set(Array.from({ length: count }, () => this.between(least, most)))
    return [...values].sort((a, b) => a - b)
  }
  /** As long as `length`, none less than the one before. */
  rising(length: number, least: number, most: number): number[] {
    return Array.from({ length }, () => this.between(least, most)).sort((a, b) => a - b)
  }
  pick<T>(of: readonly [T, ...T[]]): T {
    return of[this.between(0, of.length - 1)] ?? of[0]
  }
}
