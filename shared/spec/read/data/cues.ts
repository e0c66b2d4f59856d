/** Small words of English that turn the meaning of those beside them, as alternatives of a regular expression over folded text. */
export const ENGLISH_CUES = {
  negation:
    "no|not|without|don'?t (?:want|like|need)|do not want|hates?|except|instead of|rather than|anything but|allergic to|never|avoid|nor",
  /** May stand between a negation and what it denies. */
  filler:
    'an?|any|the|my|to|have|want|like|too|much|more|of|kind|big|small|traditional|real|plain|another|in|set',
  /** After what it denies, at the end of its clause. */
  deniedAfter: '(?:is|are)(?: not|nt) for (?:me|her|him|us)',
  correction:
    'wait|actually|scratch that|final|i mean|no,|make (?:it|that)|sorry|on second thoughts?|or rather',
  /** Before a stone: one of the smaller ones. */
  sideBefore:
    'small|little|lil|tiny|side|accent|pave|surrounded by|inside the band \\(?\\w*|halo of|melee|\\d\\d|three|two(?: \\w+){0,2}',
  /** After a stone: one of the smaller ones. */
  sideAfter:
    'halos?|accents?|sides?|around|round (?:it|the)|pave|shoulders?|all round|on (?:the|each|either) (?:band|sides?)|hidden halo|band',
  /** Beside millimetres: they are the band's. */
  ofBand: 'bands?|wide|width|shank|comfort|court|each band|flat|d shape|cathedral|hammered|ring',
  slender: 'thin|delicate|dainty|slim|slender|skinny|fine|petite|narrow',
  broad: 'wide|thick|chunky|bold|heavy|broad|cigar',
  /** A ring, where what kind of ring is said after it. */
  ringBefore: 'band',
  /** Beside millimetres: they are a stone's. */
  ofStone: '(?<!no )stones?|each|cent(?:er|re)|middle|melee|head',
  size: '(?:ring ?)?sizes?|sized|wears? an?|sz|finger',
  /** Beside millimetres: how wide a ring is inside. */
  inner: '(?:inside|inner|internal) diameter',
  /** The stone is the customer's. */
  customer:
    "(?:my|our) (?:(?:own|old|existing|late|heirloom|loose|family|inherited|grand\\w+(?:'s)?|m[ou]m'?s|mother'?s|nana'?s) )*(?:stone|diamond|gem|sapphire|ruby|emerald|opal|pearl)|(?:heirloom|existing) (?:stone|diamond)|setting only|(?:stone|diamond) i (?:already )?(?:have|own)|have (?:the|my)(?: \\w+){0,2} (?:stone|diamond)|already have an?(?: \\w+){0,2} (?:stone|diamond)",
  /** A ring said with these is an engagement ring, where nothing else names the piece. */
  engaged: 'propos(?:e|ed|ing|al)|fiancee?|bride|bridal|say yes|pop the question|future wife|girlfriend',
  /** What follows is another piece, which this one goes with. */
  companion: 'match(?:es|ing)?|next to|alongside|beside|under|stack(?:s|ed)? with|goe?s? with|pairs? with',
  engraving: 'engrav\\w*|inscri\\w*|saying',
  under:
    "(?:no|not|nothing|never|can'?t(?: \\w+)?|don'?t(?: \\w+){0,3}) (?:over|above|more than)|under|below|max\\w*|up to|less than|spend more than|within|at most|<",
  over: 'at least|from|min(?:imum)?|over|more than|above|starting at',
  money: 'budget|spend|around|about|have|enough|for|price|cost|total|pay|afford|roughly|like',
  currency: '(?:us )?dollars?|bucks?|euros?|pounds?|quid|pesos?|francs',
  /** Between the sums of a range. */
  sums: 'to|and',
  deadline: 'by|before|need(?:ed)?|due|deadline|until|wedding is|ceremony|for|on',
  theDay: 'the',
  /** Before a stretch of time that begins today. */
  after: 'in|within',
  one: 'an?',
  days: 'days?',
  weeks: 'weeks?',
  months: 'months?',
  /** Twelve, each as it is written in full or short. */
  monthNames:
    'jan january,feb february,mar march,apr april,may,jun june,jul july,aug august,sep sept september,oct october,nov november,dec december',
  christmasEve: 'christmas eve',
  christmas: 'christmas|x ?mas',
  valentine: "valentine'?s?(?: ?day)?",
  newYearsEve: "new year'?s? eve|nye",
} as const
