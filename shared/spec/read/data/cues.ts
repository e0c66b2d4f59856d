/**
 * Small words that turn the meaning of those beside them, as alternatives of a regular expression over folded text.
 * English first; others where they cost little.
 */
export const CUES = {
  negation:
    "no|not|without|don'?t (?:want|like|need)|do not want|hates?|except|instead of|rather than|anything but|allergic to|never|avoid|nor|sin|keine?n?|ohne|pas de|sans|senza|sem",
  /** May stand between a negation and what it denies. */
  filler:
    'an?|any|the|my|to|have|want|like|too|much|more|of|kind|big|small|traditional|real|plain|another|in|set',
  correction:
    'wait|actually|scratch that|final|i mean|no,|make (?:it|that)|sorry|on second thoughts?|or rather',
  /** Before a stone: one of the smaller ones. */
  sideBefore:
    'small|little|lil|tiny|side|accent|pave|surrounded by|inside the band \\(?\\w*|halo of|melee|\\d\\d|three|two(?: \\w+){0,2}',
  /** After a stone: one of the smaller ones. */
  sideAfter:
    'halos?|accents?|sides?|around|round (?:it|the)|pave|shoulders?|all round|on (?:the|each|either) (?:band|sides?)|hidden halo|band',
  /** Beside millimetres: they are the band's. */
  ofBand:
    'bands?|wide|width|shank|comfort|court|each band|flat|d shape|cathedral|breit|ancho|large|hammered|ring',
  /** Beside millimetres: they are a stone's. */
  ofStone: '(?<!no )stones?|each|cent(?:er|re)|middle|melee|head',
  size: '(?:ring ?)?sizes?|sized|wears? an?|sz|finger|taille|talla|(?:ring)?gros?se|ringweite|misura|aro|tamanho|taglia|numero',
  /** The stone is the customer's. */
  customer:
    "(?:my|our) (?:(?:own|old|existing|late|heirloom|loose|family|inherited|grand\\w+(?:'s)?|m[ou]m'?s|mother'?s|nana'?s) )*(?:stone|diamond|gem|sapphire|ruby|emerald|opal|pearl)|(?:heirloom|existing) (?:stone|diamond)|setting only|(?:stone|diamond) i (?:already )?(?:have|own)|have (?:the|my)(?: \\w+){0,2} (?:stone|diamond)|already have an?(?: \\w+){0,2} (?:stone|diamond)",
  /** A ring said with these is an engagement ring, where nothing else names the piece. */
  engaged: 'propos(?:e|ed|ing|al)|fiancee?|bride|bridal|say yes|pop the question|future wife|girlfriend',
  /** What follows is another piece, which this one goes with. */
  companion: 'match(?:es|ing)?|next to|alongside|beside|under|stack(?:s|ed)? with|goe?s? with|pairs? with',
  engraving: 'engrav\\w*|inscri\\w*|gravur|graviert|gravure|graver|gra[bv]a[dr]o?|incis\\w*|saying',
  under:
    "(?:no|not|nothing|never|can'?t(?: \\w+)?|don'?t(?: \\w+){0,3}) (?:over|above|more than)|under|below|max(?:imum)?|up to|less than|spend more than|within|at most|<|hasta|maximo|bis(?: zu)?|unter|moins de|jusqu'?a|fino a|massimo|ate",
  over: 'at least|from|min(?:imum)?|over|more than|above|starting at|ab|mindestens|desde|a partir de',
  money:
    'budget|presupuesto|prix|preis|spend|orcamento|around|about|have|enough|for|price|cost|total|pay|afford|roughly|like',
  deadline:
    'by|before|need(?:ed)?|due|deadline|until|wedding is|ceremony|for|on|bis|avant|antes|entro|pour le',
} as const
