import type { Category } from '#shared/spec/vocabulary.ts'

/** Where a page of the pool ended: the last lead looked at. The next page begins after it, whatever arrives meanwhile. */
export type PoolCursor = { createdAt: number; id: string }

/** What a seller narrows the pool to, beside what the store's settings already leave out. */
export type PoolFilter = {
  category: Category | null
  /** Amounts in whole units of the store's currency, which is known only once its row is read. */
  minMajor: number | null
  maxMajor: number | null
  after: PoolCursor | null
}

export const NO_FILTER: PoolFilter = { category: null, minMajor: null, maxMajor: null, after: null }

/** Whether anything but the place in the list is asked for. */
export const isNarrowed = ({ category, minMajor, maxMajor }: PoolFilter): boolean =>
  category !== null || minMajor !== null || maxMajor !== null
