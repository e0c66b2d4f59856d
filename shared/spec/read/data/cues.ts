/**
 * Small words that turn the meaning of those beside them, as alternatives of a regular expression over folded text.
 * English first; others where they cost little.
 */
export const CUES = {
  negation:
    "no|not|without|don'?t (?:want|like|need)|do not want|hates?|except|instead of|rather than|anything but|allergic to|never|avoid|nor|sin|nada de|ya no|ning\\w+|en vez de|kein\\w*|nicht|ohne|statt|pas|sans|au lieu|aucun\\w*|jamais|ni|senza|niente|non|nessun\\w*|invece di|sem|nao|nada|nenhum\\w*",
  /** May stand between a negation and what it denies. */
  filler:
    'an?|any|the|my|to|have|want|like|too|much|more|of|kind|big|small|traditional|real|plain|another|in|set|quiero|quero|voglio|veux|de|di|du|des|d|una?|unos|el|la|les?|las|los|il|uma?|der|die|das|den|ein\\w*|gros\\w*',
  correction:
    'wait|actually|scratch that|final|i mean|no,|make (?:it|that)|sorry|on second thoughts?|or rather|mejor|digo|perdon|en realidad|(?:doch )?lieber|doch|bzw|eigentlich|plutot|enfin|en fait|anzi|meglio|ou melhor|melhor|alias|na verdade',
  /** After what it denies, as German does. */
  deniedAfter: '(?:(?:bitte|[mw]\\w+ \\w+) )?(?:nicht|no me gustan?|non mi piac\\w+|nao gosto)',
  /** Before a stone: one of the smaller ones. */
  sideBefore:
    'small|little|lil|tiny|side|accent|pave|surrounded by|inside the band \\(?\\w*|halo of|melee|klein\\w*|pequen\\w*|petits?|piccol\\w*|(?:umgeben|rodead\\w|entoure\\w?|circondat\\w|cercad\\w) (?:von|de|da)|\\d\\d|three|two(?: \\w+){0,2}',
  /** After a stone: one of the smaller ones. */
  sideAfter:
    'halos?|accents?|sides?|around|round (?:it|the)|pave|shoulders?|all round|on (?:the|each|either) (?:band|sides?)|hidden halo|band|a los lados|alrededor|autour|sur les cotes|intorno|ai lati|em volta|drumherum|seitlich',
  /** Beside millimetres: they are the band's. */
  ofBand:
    'bands?|wide|width|shank|comfort|court|each band|flat|d shape|cathedral|breit\\w*|ancho|larg\\w*|schiene|jonc|ehering\\w*|trauring\\w*|anillo|anel|anello|bague|alianc?z?as?|alliances?|fed[ei]|hammered|ring',
  slender:
    'thin|delicate|dainty|slim|slender|skinny|fine|petite|narrow|schmale?r?|dunne?r?|zarte?r?|fin[oa]?|delgado|sottile|delicad[oa]',
  broad: 'wide|thick|chunky|bold|heavy|broad|cigar|breite?r?|ancho|large|largo|grueso|grosso',
  /** Beside millimetres: they are a stone's. */
  ofStone:
    '(?<!no )stones?|each|cent(?:er|re)|middle|melee|head|steine?n?|piedras?|pierres?|pietr[ae]|pedras?',
  size: '(?:ring ?)?sizes?|sized|wears? an?|sz|finger|tailles?|tdd|(?:tour de )?doigt|tallas?|medida|tamano|(?:ring)?groe?s?sen?|gr|ring ?weite|rw|(?:innen)?umfang|mis(?:ur[ae])?|tg|aros?|tamanho|taglia|numero|num',
  /** Beside millimetres: how wide a ring is inside. */
  inner: '(?:innen ?)?durchmesser|diam\\w*',
  /** The stone is the customer's. */
  customer:
    "(?:my|our) (?:(?:own|old|existing|late|heirloom|loose|family|inherited|grand\\w+(?:'s)?|m[ou]m'?s|mother'?s|nana'?s) )*(?:stone|diamond|gem|sapphire|ruby|emerald|opal|pearl)|(?:heirloom|existing) (?:stone|diamond)|setting only|(?:stone|diamond) i (?:already )?(?:have|own)|have (?:the|my)(?: \\w+){0,2} (?:stone|diamond)|already have an?(?: \\w+){0,2} (?:stone|diamond)",
  /** A ring said with these is an engagement ring, where nothing else names the piece. */
  engaged:
    'propos(?:e|ed|ing|al)|fiancee?|bride|bridal|say yes|pop the question|future wife|girlfriend|(?:heirats)?antrag|freundin|verlob\\w*|matrimonio|novia|pedida|prometida|fiance\\w*|copine|en mariage|proposta|fidanzat\\w|ragazza|noiva\\w?|namorada|em casamento',
  /** What follows is another piece, which this one goes with. */
  companion:
    'match(?:es|ing)?|next to|alongside|beside|under|stack(?:s|ed)? with|goe?s? with|pairs? with|passend zu|zu|a juego con|assortie? a|abbinat[oa] a|combin\\w+ com',
  engraving: 'engrav\\w*|inscri\\w*|gravur|graviert|gravure|graver|gra[bv]a[dr][oa]?|grabe|incis\\w*|saying',
  under:
    "(?:no|not|nothing|never|can'?t(?: \\w+)?|don'?t(?: \\w+){0,3}) (?:over|above|more than)|under|below|max\\w*|up to|less than|spend more than|within|at most|<|hasta|tope|bis(?: zu)?|unter|hochstens|massimo|sotto|jusqu'?a|fino a|ate|menos? d[ei]|moins de|(?:nicht|pas|non?|nao) (?:mehr|plus|mas|piu|mais) (?:als|d[ei]|que)",
  over: 'at least|from|min(?:imum)?|over|more than|above|starting at|ab|mindestens|uber|mehr als|desde|a partir d[ei]|(?:mas|plus|piu|mais) d[ei]|al ?menos?|au moins|pelo menos',
  money:
    'budget|presupuesto|prix|preis|spend|orcamento|around|about|have|enough|for|price|cost|total|pay|afford|roughly|like|um die|etwa|rund|unos|sobre|alrededor|cerca|environ|autour|circa|intorno|sui|uns|por volta',
  deadline:
    'by|before|need(?:ed)?|due|deadline|until|wedding is|ceremony|for|on|bis|avant|antes(?: del?)?|entro|pour le|am|zum|vor|spatestens|para|per|pro|ate|il faut',
  /** Before a stretch of time that begins today. */
  after: "in|within|innerhalb von|binnen|dentro de|en|dans|d'ici|tra|fra|entro|daqui a|em",
} as const
