import type { Cues } from '../cues.ts'
import type { Words } from '../words.ts'
import { ENGLISH_CUES } from './cues.ts'
import de from './de-words.ts'
import es from './es-words.ts'
import fr from './fr-words.ts'
import it from './it-words.ts'
import pt from './pt-words.ts'

/** The cues of `cues.ts` in German, Spanish, French, Italian and Portuguese. */
const MORE: Cues = {
  negation:
    'sin|nada de|ya no|ning\\w+|en vez de|kein\\w*|nicht|ohne|statt|pas|sans|au lieu|aucun\\w*|jamais|ni|senza|niente|non|nessun\\w*|invece di|sem|nao|nada|nenhum\\w*|odio|hasst?e?',
  filler:
    'quiero|quero|voglio|veux|gustan|will|mochte|de|di|du|des|d|una?|unos|el|la|les?|las|los|il|uma?|der|die|das|den|ein\\w*|gros\\w*',
  deniedAfter: '(?:(?:bitte|[mw]\\w+ \\w+) )?nicht(?: notig)?|no me gustan?|non mi piac\\w+|nao gosto',
  correction:
    'mejor|digo|perdon|en realidad|(?:doch )?lieber|doch|bzw|eigentlich|plutot|enfin|en fait|anzi|meglio|ou melhor|melhor|alias|na verdade|quatsch',
  sideBefore:
    'klein\\w*|pequen\\w*|petits?|piccol\\w*|(?:umgeben|rodead\\w|entoure\\w?|circondat\\w|cercad\\w) (?:von|de|da)',
  sideAfter:
    'a los lados|alrededor|autour|sur les cotes|intorno|ai lati|em volta|nas laterais|drumherum|seitlich|an den seiten',
  ofBand:
    'breit\\w*|ancho|larg\\w*|schiene|jonc|ehering\\w*|trauring\\w*|anillo|anel|anello|bague|alian[cz]as?|alliances?|fed[ei]',
  slender: 'schmale?r?|dunne?r?|zarte?r?|fin[oa]?|delgado|sottile|delicad[oa]',
  broad: 'breite?r?|ancho|large|largo|grueso|grosso',
  ringBefore: 'anillo|bague|anello|anel|alian[cz]a|alliance',
  ofStone: 'steine?n?|piedras?|pierres?|pietr[ae]|pedras?',
  size: 'tailles?|tdd|(?:tour de )?doigt|tallas?|medida|tamano|(?:ring)?gro?e?s?sen?|gr|ring ?weite|rw|(?:innen)?umfang|mis(?:ur[ae])?|tg|aros?|tamanho|taglia|numero|num',
  inner: '(?:innen ?)?durchmesser|diam\\w*',
  customer:
    'mein\\w* (?:eigene\\w* )?(?:stein|diamant\\w*|saphir|rubin)|m[io]n? (?:propi\\w )?(?:piedra|diamante?)|ma (?:propre )?pierre|(?:mi[ao]|minha|meu) (?:propri\\w )?(?:pietra|pedra|diamante)|(?:diamante?n?|brill?[ai]\\w+|[sz]af\\w+|saphir\\w*|rubi\\w*|e?smerald\\w*|smaragd|emeraude|piedra|pierre|stein|pedra|pietra) (?:de mi|de ma|(?:von )?meine[rs]|di mi[ao]|d[ao] m(?:inha|eu))',
  engaged:
    '(?:heirats)?antrag|freundin|verlob\\w*|matrimonio|novia|pedida|prometida|fiance\\w*|copine|en mariage|proposta|fidanzat\\w|ragazza|noiva\\w?|namorada|em casamento|compromiso|noivado|fidanzamento|fiancailles?',
  companion: 'passend zu|zu|a juego con|assortie? a|abbinat[oa] a|combin\\w+ com',
  engraving: 'gravur|graviert|gravure|graver|gra[bv]a[dr][oa]?|grabe|incis\\w*',
  under:
    "hasta|tope|bis(?: zu)?|unter|hochstens|massimo|sotto|jusqu'?a|fino a|ate|meno?s? d[ei]|moins de|(?:nicht|pas|nn|non?|nao) (?:mehr|plus|mas|piu|mais) (?:als|d[ei]|que)",
  over: 'ab|mindestens|uber|mehr als|desde|a partir d[ei]|(?:mas|plus|piu|mais) d[ei]|al ?menos?|au moins|pelo menos',
  money:
    'presupuesto|prix|preis|orcamento|um die|etwa|rund|unos|sobre|alrededor|cerca|environ|autour|circa|intorno|sui|uns|por volta',
  currency: 'eur(?:i|onen)|dolares|balles|pavos|libras|reais|franken',
  sums: '(?:bis|und|y|hasta|et?|a|ate)(?: (?:gli|i|los|les|os))?',
  deadline: 'dia|bis|avant|antes(?: del?)?|entro|pour le|am|zum|vor|spatestens|para|per|pro|ate|il faut',
  theDay: 'am|zum|d[eio]m?|das?|i?l|el|le|dia',
  after: "innerhalb von|binnen|dentro de|en|dans|d'ici|tra|fra|entro|daqui a|em",
  one: 'un[aeo]?|uma?|eine[mnr]?',
  days: 'tage?n?|dias?|jours?|giorn[io]',
  weeks: 'wochen?|semanas?|semaines?|settiman[ae]',
  months: 'monate?n?|mes(?:es|e|i)?|mois',
  monthNames:
    'januar janner enero ene gennaio gen janvier janv janeiro,februar febrero febbraio fevrier fev fevereiro,marz mars marzo marco,avril avr abril abr aprile,mai mayo maggio mag maio,juni juin junio giugno giu junho,juli juillet juil julio luglio lug julho,aout agosto,septembre septiembre setiembre settembre setembro,oktober okt octobre octubre ottobre ott outubro,novembre noviembre novembro,dezember dez decembre diciembre dic dicembre dezembro',
  christmasEve: 'nochebuena|heilig(?:er )?abend',
  christmas: 'navidad(?:es)?|noel|weihnachten|natale?',
  valentine: '(?:san?|saint|sao) ?-?valentino?|valentinstag',
  newYearsEve: 'silvester|nochevieja|capodanno|reveillon',
}

const more = new Map(Object.entries(MORE))
const joined = Object.entries(ENGLISH_CUES).map(([cue, english]) => [cue, `${english}|${more.get(cue)}`])
// oxlint-disable-next-line typescript/consistent-type-assertions -- an entry for every cue
const cues = Object.fromEntries(joined) as Cues

/** Every language we read beside English. */
export const ALL_WORDS: Words = { lexicons: [de, es, fr, it, pt], cues }
