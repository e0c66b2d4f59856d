import type { Category } from '#shared/spec/vocabulary.ts'

const RING =
  'three-quarter view of the ring standing upright, camera about 30° above, crown toward the camera'

/** One camera a category, the same in every prompt, so that versions can be laid over each other. */
export const VIEWS: Readonly<Record<Category, string>> = {
  engagement_ring: RING,
  wedding_band: RING,
  ring: RING,
  pendant: 'straight from the front, the chain forming a V above the pendant',
  necklace: 'flat lay, seen straight from above, the necklace in one open curve',
  earrings: 'a matching pair side by side, straight from the front',
  bracelet: 'flat lay, seen straight from above, the bracelet closed in one oval',
  gemstone: 'the loose stone table up, seen from about 45° above',
}
