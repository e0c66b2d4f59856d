/** Whole numbers that look random and follow from a seed, by integer steps alone (mulberry32): alike in every engine. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed | 0
  }
  /** From `least` to `most`, both possible. */
  between(least: number, most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return least + Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * (most - least + 1))
  }
  within({ min, max }: { min: number; max: number }): number {
    return this.between(min, max)
  }
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent
  }
  /** `value` in so many of a hundred cases, nothing otherwise. */
  perhaps<T extends object>(percent: number, value: () => T): T | Record<never, never> {
    return this.chance(percent) ? value() : {}
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
