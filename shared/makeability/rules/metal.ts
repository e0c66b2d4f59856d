import { ALLOYS } from '../../spec/vocabulary.ts'
import { SOFT } from '../data/soft-gems.ts'
import { advise } from '../advice.ts'
import { isProtected, type Rule } from '../piece.ts'
import { aboutStones } from './about-stones.ts'

/** Rhodium is renewed every 12–24 months, and 1 person in 8 reacts to nickel (docs/makeability.md#metal). */
export const whiteRhodium: Rule = ({ spec: { metal } }) => {
  if (!metal?.alloy.endsWith('_white')) return
  const alloy = ALLOYS.find((id) => id === `${metal.alloy}_pd`)
  return advise(
    'white_rhodium',
    'note',
    'metal.alloy',
    {},
    alloy && { code: 'nickel_free', params: {}, spec: { metal: { ...metal, alloy } } },
  )
}

/** Solder joints add labor, masked plating wears (docs/makeability.md#metal). */
export const mixedMetal: Rule = ({ spec: { metal } }) =>
  metal?.accent && metal.accent !== metal.alloy && advise('mixed_metal', 'note', 'metal.accent', {})

export const roseBrittle = aboutStones(
  'rose_brittle',
  'note',
  'setting',
  (stone, { spec }) => !!spec.metal?.alloy.endsWith('_rose') && isProtected(stone) && SOFT.test(stone.gem),
  {},
)
