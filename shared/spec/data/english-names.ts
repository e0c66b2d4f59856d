import type { Engraving } from '../design-spec.ts'
import {
  ALLOYS,
  CATEGORIES,
  CUTS,
  GEMS,
  STYLES,
  TIERS,
  type AlloyId,
  type BandProfile,
  type Category,
  type CutId,
  type Finish,
  type GemId,
  type QualityTier,
  type Setting,
  type SizeSource,
  type StoneRole,
} from '../vocabulary.ts'

export type StyleId = (typeof STYLES)[Category][number]

/** The label of every id, as it reads in the middle of a sentence. Pickers capitalize the first letter. */
export type SpecNames = {
  category: Record<Category, string>
  /** Reads before the category: "three-stone" engagement ring. */
  style: Record<StyleId, string>
  alloy: Record<AlloyId, string>
  gem: Record<GemId, string>
  /** Reads before the gem: "oval" blue sapphire. */
  cut: Record<CutId, string>
  /** Reads after "in": four prongs, a bezel. */
  setting: Record<Setting, string>
  profile: Record<BandProfile, string>
  finish: Record<Finish, string>
  role: Record<StoneRole, string>
  tier: Record<QualityTier, string>
  sizeSource: Record<SizeSource, string>
  /** What a line of the specification is about. */
  row: Record<'piece' | 'metal' | 'stone' | 'band' | 'ringSize' | 'length' | 'finish' | 'engraving', string>
  font: Record<Engraving['font'], string>
  place: Record<Engraving['place'] | 'face' | 'front', string>
  /** Said before the stone's name. `lab` is required next to it by 16 CFR 23. */
  naturalPrefix: string
  labPrefix: string
  customerPrefix: string
}

/** Ids read as they are written ("hidden_halo" → "hidden halo"), except those with a name of their `own`. */
function named<Id extends string>(
  ids: readonly Id[],
  own: Partial<Record<Id, string>> = {},
  as = (id: string) => id,
) {
  const names = ids.map((id) => [id, own[id] ?? as(id).replaceAll('_', ' ')])
  // oxlint-disable-next-line typescript/consistent-type-assertions -- an entry for every id
  return Object.fromEntries(names) as Record<Id, string>
}

/** The kind last, as in speech: "sapphire_blue" → "blue sapphire", "gold_18k_rose" → "18k rose gold". */
const kindLast = (id: string): string => id.replace(/^([a-z]+)_(.+)/, '$2 $1').replace('lab ', 'lab-grown ')

export const ENGLISH_NAMES: SpecNames = {
  category: named(CATEGORIES),
  style: named(Object.values(STYLES).flat(), {
    three_stone: 'three-stone',
    side_stones: 'side-stone',
    riviere: 'rivière',
  }),
  alloy: named(
    ALLOYS,
    {
      gold_14k_white_pd: '14k palladium white gold',
      gold_18k_white_pd: '18k palladium white gold',
      platinum_950_ru: 'platinum 950',
      platinum_950_co: 'platinum 950 (cobalt)',
      platinum_900_ir: 'platinum 900 (iridium)',
      palladium_950: 'palladium 950',
      silver_925: 'sterling silver',
      silver_935_argentium: 'Argentium silver',
    },
    kindLast,
  ),
  gem: named(
    GEMS,
    {
      diamond_natural: 'diamond',
      diamond_salt_pepper: 'salt and pepper diamond',
      cubic_zirconia: 'cubic zirconia',
      padparadscha: 'padparadscha sapphire',
      spinel_other: 'spinel',
      tourmaline_paraiba: 'Paraíba tourmaline',
      quartz_other: 'quartz',
      opal_ethiopian: 'Ethiopian opal',
      lapis: 'lapis lazuli',
      pearl_akoya: 'Akoya pearl',
      pearl_tahitian: 'Tahitian pearl',
      pearl_south_sea: 'South Sea pearl',
    },
    kindLast,
  ),
  cut: named(
    CUTS,
    {
      asscher: 'Asscher-cut',
      half_moon: 'half-moon',
      french: 'French-cut',
      portuguese: 'Portuguese-cut',
      pearl_round: 'round',
    },
    (id) => (/^(?:princ|cush|rad|em|rose|old)/.test(id) ? `${id}-cut` : id),
  ),
  setting: {
    prong4: 'four prongs',
    prong6: 'six prongs',
    bezel: 'a bezel',
    half_bezel: 'a half bezel',
    pave: 'pavé',
    channel: 'a channel',
    shared_prong: 'shared prongs',
    flush: 'a flush setting',
    tension: 'a tension setting',
    none: 'no setting',
  },
  profile: {
    flat: 'flat',
    d: 'D-shape',
    court: 'court',
    half_round: 'half-round',
    knife_edge: 'knife-edge',
    bevel: 'bevelled',
  },
  finish: {
    polished: 'polished',
    satin: 'satin',
    brushed: 'brushed',
    hammered: 'hammered',
    milgrain: 'milgrain edges',
  },
  role: {
    center: 'center stone',
    side: 'side stones',
    halo: 'halo',
    hidden_halo: 'hidden halo',
    pave: 'pavé',
    row: 'row of stones',
    accent: 'accent stones',
  },
  tier: named(TIERS),
  sizeSource: {
    measured: 'measured',
    borrowed: 'from a ring that fits',
    guess: 'a guess',
    unknown: 'to be confirmed',
  },
  row: {
    piece: 'piece',
    metal: 'metal',
    stone: 'stone',
    band: 'band',
    ringSize: 'ring size',
    length: 'length',
    finish: 'finish',
    engraving: 'engraving',
  },
  font: { script: 'script', serif: 'serif letters', sans: 'plain letters' },
  place: {
    inside: 'inside',
    outside: 'outside',
    back: 'on the back',
    face: 'on the face',
    front: 'on the front',
  },
  naturalPrefix: 'natural ',
  labPrefix: 'lab-grown ',
  customerPrefix: "customer's own ",
}
