import { advise } from '../advice.ts'
import { restoned } from '../fixes.ts'
import { isOnBand, isRow, type Change, type Rule } from '../piece.ts'
import { firstOf } from './about-stones.ts'

const halved: Change = ({ count }) => ({ count: Math.ceil(count / 2) })

/** A full eternity can't be resized (docs/makeability.md#sizing-later). */
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

/** Stones that do not survive a torch (docs/makeability.md#sizing-later). */
export const heatStones: Rule = ({ spec, unsure }) =>
  unsure &&
  spec.stones.some(({ gem }) => /emerald|opal|pearl|tanzanite|turquoise|diamond_black/.test(gem)) &&
  advise('heat_stones', 'note', 'size', {})

/** Half a size either way (docs/makeability.md#sizing-later). */
export const paveResize: Rule = ({ spec, unsure }) =>
  unsure && spec.stones.some(isOnBand) && advise('pave_resize', 'note', 'size', {})

/** About two sizes (docs/makeability.md#sizing-later). Only of a size that was guessed at. */
export const plainResize: Rule = ({ spec, unsure }) =>
  unsure && spec.size?.kind === 'ring' && advise('plain_resize', 'note', 'size', {})

/** What an unsure size means for later: the one that limits it most, and no more. */
export const sizing = firstOf(eternityResize, heatStones, paveResize, plainResize)
