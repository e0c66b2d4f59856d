/** The closed vocabularies of a piece. Ids are on the wire and in the database: add, never rename. */

export const CATEGORIES = [
  'engagement_ring',
  'wedding_band',
  'ring',
  'pendant',
  'necklace',
  'earrings',
  'bracelet',
  'gemstone',
] as const
export type Category = (typeof CATEGORIES)[number]

export const STYLES = {
  engagement_ring: [
    'solitaire',
    'halo',
    'hidden_halo',
    'three_stone',
    'side_stones',
    'cluster',
    'toi_et_moi',
  ],
  wedding_band: ['plain', 'half_eternity', 'full_eternity'],
  ring: ['signet', 'cocktail', 'stacking', 'solitaire', 'halo', 'three_stone', 'cluster', 'toi_et_moi'],
  pendant: ['solitaire', 'halo', 'bar', 'disc'],
  necklace: ['riviere', 'station', 'chain'],
  earrings: ['stud', 'hoop', 'huggie', 'drop'],
  bracelet: ['tennis', 'chain', 'bangle'],
  gemstone: ['loose', 'recut'],
} as const satisfies Record<Category, readonly [string, ...string[]]>

export const ALLOYS = [
  'gold_9k_yellow',
  'gold_9k_white',
  'gold_9k_rose',
  'gold_10k_yellow',
  'gold_10k_white',
  'gold_10k_rose',
  'gold_14k_yellow',
  'gold_14k_white',
  'gold_14k_white_pd',
  'gold_14k_rose',
  'gold_18k_yellow',
  'gold_18k_white',
  'gold_18k_white_pd',
  'gold_18k_rose',
  'gold_22k_yellow',
  'gold_24k_yellow',
  'platinum_950_ru',
  'platinum_950_co',
  'platinum_900_ir',
  'palladium_950',
  'silver_925',
  'silver_935_argentium',
] as const
export type AlloyId = (typeof ALLOYS)[number]

export const GEMS = [
  'diamond_natural',
  'diamond_lab',
  'diamond_salt_pepper',
  'diamond_black',
  'diamond_fancy_yellow',
  'moissanite',
  'cubic_zirconia',
  'sapphire_blue',
  'sapphire_teal',
  'sapphire_pink',
  'sapphire_yellow',
  'sapphire_purple',
  'sapphire_white',
  'sapphire_green',
  'padparadscha',
  'sapphire_star',
  'sapphire_lab',
  'ruby',
  'ruby_lab',
  'emerald',
  'emerald_lab',
  'aquamarine',
  'morganite',
  'alexandrite',
  'alexandrite_lab',
  'spinel_red',
  'spinel_other',
  'garnet_red',
  'garnet_rhodolite',
  'garnet_tsavorite',
  'garnet_spessartine',
  'garnet_demantoid',
  'tourmaline_pink',
  'tourmaline_green',
  'tourmaline_paraiba',
  'topaz_blue',
  'topaz_white',
  'topaz_imperial',
  'tanzanite',
  'peridot',
  'amethyst',
  'citrine',
  'quartz_other',
  'opal_white',
  'opal_ethiopian',
  'opal_black',
  'opal_fire',
  'moonstone',
  'labradorite',
  'zircon',
  'iolite',
  'kunzite',
  'turquoise',
  'lapis',
  'onyx',
  'carnelian',
  'jade',
  'malachite',
  'amber',
  'coral',
  'pearl_freshwater',
  'pearl_akoya',
  'pearl_tahitian',
  'pearl_south_sea',
] as const
export type GemId = (typeof GEMS)[number]

export const CUTS = [
  'round',
  'oval',
  'pear',
  'marquise',
  'heart',
  'princess',
  'cushion',
  'radiant',
  'emerald',
  'asscher',
  'trillion',
  'baguette',
  'cabochon',
  'rose',
  'old_mine',
  'hexagon',
  'kite',
  'half_moon',
  'shield',
  'bullet',
  'french',
  'portuguese',
  'briolette',
  'pearl_round',
] as const
export type CutId = (typeof CUTS)[number]

export const ROLES = ['center', 'side', 'halo', 'hidden_halo', 'pave', 'row', 'accent'] as const
export type StoneRole = (typeof ROLES)[number]

export const ORIGINS = ['natural', 'lab', 'customer'] as const
export type StoneOrigin = (typeof ORIGINS)[number]

export const TIERS = ['commercial', 'good', 'fine', 'extra_fine'] as const
export type QualityTier = (typeof TIERS)[number]

export const DIAMOND_COLORS = ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const
export type DiamondColor = (typeof DIAMOND_COLORS)[number]

export const DIAMOND_CLARITIES = ['FL', 'IF', 'VVS1', 'VVS2', 'VS1', 'VS2', 'SI1', 'SI2', 'I1'] as const
export type DiamondClarity = (typeof DIAMOND_CLARITIES)[number]

export const SETTINGS = [
  'prong4',
  'prong6',
  'bezel',
  'half_bezel',
  'pave',
  'channel',
  'shared_prong',
  'flush',
  'tension',
  'none',
] as const
export type Setting = (typeof SETTINGS)[number]

export const BAND_PROFILES = ['flat', 'd', 'court', 'half_round', 'knife_edge', 'bevel'] as const
export type BandProfile = (typeof BAND_PROFILES)[number]

export const SIZE_SYSTEMS = ['US', 'UK', 'EU', 'JP', 'mm'] as const
export type SizeSystem = (typeof SIZE_SYSTEMS)[number]

export const SIZE_SOURCES = ['measured', 'borrowed', 'guess', 'unknown'] as const
export type SizeSource = (typeof SIZE_SOURCES)[number]

export const FINISHES = ['polished', 'satin', 'brushed', 'hammered', 'milgrain'] as const
export type Finish = (typeof FINISHES)[number]

export const ENGRAVING_FONTS = ['script', 'serif', 'sans'] as const
export const ENGRAVING_PLACES = ['inside', 'outside', 'back'] as const
