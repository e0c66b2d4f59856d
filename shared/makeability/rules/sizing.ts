import { advise } from '../advice.ts'
import { restoned } from '../fixes.ts'
import { isOnBand, isRow, type Change, type Rule } from '../piece.ts'
import { firstOf } from './about-stones.ts'

const halved: Change = ({ count }) => ({ count: Math.ceil(count / 2) })

/** rules.json `eternity_resize` (jewellersreviews.com, thekaratstore.us). */
export const eternityResize: Rule = (piece) =>
  piece.unsure &&
  piece.spec.style === 'full_eternity' &&
  advise(
    'eternity_resize',
    'warn',
    'size',
    {},
    {
      code: 'half_eternity',
      params: {},
      spec: { style: 'half_eternity', stones: restoned(piece, isRow, halved) },
    },
  )

/** Stones that do not survive a torch (rules.json `heat_stones`, thekaratstore.us; black diamonds: stones.json). */
export const heatStones: Rule = ({ spec, unsure }) =>
  unsure &&
  spec.stones.some(({ gem }) => /emerald|opal|pearl|tanzanite|turquoise|diamond_black/.test(gem)) &&
  advise('heat_stones', 'note', 'size', {})

/** Half a size either way (rules.json `pave_resize`, victorcanera.com). */
export const paveResize: Rule = ({ spec, unsure }) =>
  unsure && spec.stones.some(isOnBand) && advise('pave_resize', 'note', 'size', {})

/** About two sizes (rules.json `plain_resize`, jewelry-auctioned.com). Only of a size that was guessed at. */
export const plainResize: Rule = ({ spec, unsure }) =>
  unsure && spec.size?.kind === 'ring' && advise('plain_resize', 'note', 'size', {})

/** What an unsure size means for later: the one that limits it most, and no more. */
export const sizing = firstOf(eternityResize, heatStones, paveResize, plainResize)
