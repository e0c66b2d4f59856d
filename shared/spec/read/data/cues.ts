/**
 * Small words that turn the meaning of those beside them, as alternatives of a regular expression over folded text.
 * English first; others where they cost little.
 */
export const CUES = {
  negation:
    "no|not|without|don'?t (?:want|like|need)|do not want|hates?|except|instead of|rather than|anything but|allergic to|never|avoid|nor|sin|kein|keine|keinen|ohne|pas de|sans|senza|sem",
  /** May stand between a negation and what it denies. */
  filler:
    'a|an|any|the|my|to|have|want|like|too|much|more|of|kind|big|small|traditional|real|plain|another|in|set',
  correction:
    'wait|actually|scratch that|final|i mean|no,|make (?:it|that)|sorry|on second thoughts?|better|or rather|pardon',
  /** Before a stone: one of the smaller ones. */
  sideBefore:
    'small|little|lil|tiny|side|accent|pave|surrounded by|inside the band \\(?(?:blue|pink)?|halo of|melee|\\d\\d|three|two(?: \\w+)?(?: \\w+)?',
  /** After a stone: one of the smaller ones. */
  sideAfter:
    'halos?|accents?|sides?|around|round (?:it|the)|pave|eyes?|shoulders?|all round|on (?:the|each|either) (?:band|sides?)|hidden halo|band',
  /** Beside millimetres: they are the band's. */
  ofBand:
    'bands?|wide|width|shank|comfort|(?:flat )?court|flat|d shape|cathedral|titanium|breit|ancho|large|hammered|anatomica|each band|ring',
  /** Beside millimetres: they are a stone's. */
  ofStone: '(?<!no )stones?|each|cent(?:er|re)|middle|melee|head',
  size: 'ring ?sizes?|sizes?|sized|wears? an?|sz|sixe|finger|taille|talla|gros?se|ringgros?se|ringweite|misura|aro|tamanho|taglia|numero|号',
  /** The stone is the customer's. */
  customer:
    "(?:my|our) (?:(?:own|old|existing|late|heirloom|loose|family|inherited|grand\\w+(?:'s|s)?|mother'?s|mum'?s|mom'?s|nana'?s) )*(?:stone|diamond|gem|sapphire|ruby|emerald|opal|pearl)|(?:heirloom|existing) (?:stone|diamond)|mail (?:you )?(?:my |the )?(?:stone|diamond)|setting only|(?:stone|diamond) i (?:already )?(?:have|own)|(?:already )?have (?:the|my)(?: \\w+){0,2} (?:stone|diamond)|already have an?(?: \\w+){0,2} (?:stone|diamond)|supply (?:my|the) (?:own )?(?:stone|diamond)",
  /** A ring said with these is an engagement ring, where nothing else names the piece. */
  engaged: 'propos(?:e|ed|ing|al)|fiancee?|bride|bridal|say yes|pop the question|future wife|girlfriend',
  /** What follows is another piece, which this one goes with. */
  companion:
    'match(?:es|ing)?|next to|alongside|beside|under|stack(?:s|ed)? with|goes with|go with|pairs? with',
  engraving:
    'engrav\\w*|inscri\\w*|gravur|graviert|gravure|graver|grabad[oa]|grabar|gravar|gravado|incis\\w*|inside the band says|saying',
  under:
    "(?:no|not|nothing|never|can'?t(?: \\w+)?|don'?t(?: \\w+){0,3}) (?:over|above|more than)|under|below|max(?:imum|imal)?|up to|less than|no more than|spend more than|within|at most|not over|<|hasta|maximo|bis zu|bis|unter|moins de|jusqu'?a|fino a|massimo|ate",
  over: 'at least|from|minimum|min|over|more than|above|starting at|ab|mindestens|desde|a partir de',
  money:
    'budget|presupuesto|prix|preis|spend|orcamento|around|about|have|enough|for|price|cost|total|pay|afford|roughly|like',
  deadline:
    'by|before|befor|need(?:ed)?|due|deadline|no later than|until|wedding is|ceremony|for|on|bis|avant|antes|entro|pour le',
} as const
