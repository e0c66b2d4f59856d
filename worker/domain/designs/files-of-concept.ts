import type { ConceptRow } from '../../tables/concepts.ts'

export type PictureKeys = Pick<ConceptRow, 'heroKey' | 'topKey' | 'sideKey'>

/** All the files of a concept, for whoever removes it. */
export const filesOfConcept = ({ heroKey, topKey, sideKey }: PictureKeys): string[] =>
  [heroKey, topKey, sideKey].filter((key) => key !== null)
