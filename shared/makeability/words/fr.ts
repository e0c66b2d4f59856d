import type { RuleParams, Treatment } from '../advice.ts'
import type { AdviceWords, Measures } from './advice-words.ts'

const EMERALD =
  'Les émeraudes naturelles sont huilées : à nettoyer à la main, jamais aux ultrasons ni à la vapeur.'

/** What is done to « ces pierres ». */
const TREATED: Record<Treatment, string> = {
  heated: 'chauffées',
  irradiated: 'irradiées',
  dyed: 'teintées',
  stabilized: 'stabilisées',
  treated: 'traitées',
}

const widthFor = ({ leastUm }: { leastUm: number }, { mm }: Measures): string =>
  `Pour tenir ces pierres, l’anneau doit faire au moins ${mm(leastUm)} de large.`

export const deadlineInFrench = (
  { days, rushPercent }: RuleParams['deadline'],
  { percent }: Pick<Measures, 'percent'>,
): string =>
  `C’est plus tôt que d’habitude (${days} ${days === 1 ? 'jour' : 'jours'}). Une commande urgente est peut-être possible, souvent environ ${percent(rushPercent)} plus chère, ou une monture en stock.`

export const adviceInFrench: AdviceWords = {
  rules: {
    shank_min: ({ measure, actualUm, advisedUm }, { mm }) =>
      measure === 'thicknessUm'
        ? `Un anneau de ${mm(actualUm)} d’épaisseur se déforme au quotidien. Avec ${mm(advisedUm)}, il garde sa forme.`
        : `Un anneau de ${mm(actualUm)} de large s’use vite. Avec ${mm(advisedUm)}, il reste fin.`,
    mens_shank: ({ advisedUm }, { mm }) =>
      `Un anneau large se porte mieux avec environ ${mm(advisedUm)} d’épaisseur.`,
    wide_size_up: () =>
      'Un anneau aussi large serre davantage : on prend en général un quart à une demi-taille américaine de plus.',
    big_stone_narrow: () =>
      'Une pierre aussi grande tourne sur un anneau étroit. Un anneau plus large la garde droite.',
    comfort_narrow: () =>
      'Sur un anneau aussi étroit, l’intérieur bombé se sent à peine. Un profil demi-jonc a le même aspect.',
    cast_wall: () => 'Un métal aussi mince se coule mal.',
    pave_width: widthFor,
    channel_wall: widthFor,
    pave_depth: ({ leastUm }, { mm }) =>
      `Pour tenir ces pierres, l’anneau doit faire au moins ${mm(leastUm)} d’épaisseur.`,
    eternity_count: () => 'Il y a plus de pierres que ce doigt ne peut en porter autour.',
    halo_count: () => 'Il y a plus de pierres que n’en tient l’entourage de la pierre centrale.',
    sit_height: () => 'Cette pierre est haute sur le doigt et s’accroche de temps en temps.',
    silver_prongs: () =>
      'Les griffes en argent s’ouvrent au quotidien et des pierres se perdent. Un serti clos les tient bien ; l’or aussi.',
    prong_count: () =>
      'Quatre griffes, c’est peu pour une pierre aussi grande. Six la tiennent plus sûrement.',
    v_prong: () =>
      'Les pointes de cette forme s’ébrèchent facilement. Des griffes en V ou un serti clos les protègent.',
    soft_ring: ({ isSoft }) =>
      isSoft
        ? 'Cette pierre est tendre : au quotidien, elle se raye et s’ébrèche. Un serti clos protège son bord.'
        : 'Cette pierre perd son poli si elle est portée sans ménagement. Retirez-la pour les gros travaux.',
    micropave_warn: () =>
      'Des pierres aussi petites se perdent plus souvent au quotidien. Il faudra en remplacer une de temps en temps.',
    melee_tolerance: () =>
      'Des pierres aussi petites sont appairées plus finement et coûtent plus cher pour leur poids.',
    center_fit: () => 'Cette pierre est plus large que le doigt et appuiera sur les doigts voisins.',
    customer_stone: () =>
      'Le bijoutier mesure et examine d’abord votre pierre. Le sertissage se fait à vos risques.',
    emerald: ({ isExposed }) => (isExposed ? `${EMERALD} Un serti clos protège le bord.` : EMERALD),
    pearl: () =>
      'Sur une bague, la perle est collée sur une tige et se raye facilement : elle n’est pas faite pour tous les jours.',
    opal: ({ isHydrophane }) =>
      isHydrophane
        ? 'Cette opale absorbe l’eau et peut se ternir : gardez-la au sec, loin de la chaleur et des ultrasons.'
        : 'L’opale craint la chaleur, le froid soudain et les ultrasons. Nettoyez-la avec un chiffon doux.',
    treatment_disclosure: ({ treatment }) =>
      `Ces pierres sont en général ${TREATED[treatment]} pour être plus belles. Le bijoutier vous dira ce qui a été fait à la vôtre.`,
    white_rhodium: () =>
      'L’or blanc est rhodié, à refaire tous les un à deux ans. Une personne sur huit environ réagit à son nickel.',
    mixed_metal: () =>
      'Assembler deux métaux demande plus de travail, et le rhodiage s’use d’abord à leur jonction.',
    rose_brittle: () =>
      'L’or rose se rabat difficilement sur une pierre aussi tendre. L’or jaune est plus doux.',
    eternity_resize: () =>
      'Une alliance tour complet ne peut pas être mise à taille. Mesurez d’abord le doigt, ou laissez l’arrière lisse.',
    heat_stones: () =>
      'Cette pierre ne supporte pas la chaleur d’une mise à taille et doit être dessertie avant : mesurez bien.',
    pave_resize: () =>
      'Un anneau serti de petites pierres se met à taille d’une demi-taille américaine au plus : mesurez bien.',
    plain_resize: () =>
      'Une estimation suffit pour l’instant : cette bague pourra changer d’environ deux tailles américaines.',
    earring_weight: ({ eachMilligrams }, { grams }) =>
      `Avec environ ${grams(eachMilligrams)} chacune, ces boucles tirent sur l’oreille. Une dormeuse les porte mieux.`,
    chain_strength: ({ hangingMilligrams, chainUm }, { grams, mm }) =>
      `Un pendentif de ${grams(hangingMilligrams)} use une chaîne de ${mm(chainUm)}.`,
    bracelet_clasp: () => 'Un bracelet de ce poids reçoit un fermoir à cliquet avec huit de sécurité.',
    stud_size: ({ pairPoints }, { carats }) =>
      `En boutique, les puces d’oreilles se nomment par le poids de la paire : celles-ci font ${carats(pairPoints)}.`,
    engrave_min: () => 'Sur un anneau aussi étroit, les lettres sont trop petites pour être lues.',
    engraving_length: ({ letters }) =>
      letters > 0
        ? `Il y a ici la place pour environ ${letters} ${letters === 1 ? 'lettre' : 'lettres'}.`
        : 'Il n’y a pas la place pour une gravure ici.',
    deadline: deadlineInFrench,
  },
  fixes: {
    set_width: ({ widthUm }, { mm }) => `Passer à ${mm(widthUm)} de large`,
    set_thickness: ({ thicknessUm }, { mm }) => `Passer à ${mm(thicknessUm)} d’épaisseur`,
    set_least_width: ({ widthUm }, { mm }) => `Passer à au moins ${mm(widthUm)} de large`,
    d_shape: () => 'Choisir le profil demi-jonc',
    fewer_stones: () => 'En mettre autant qu’il en tient',
    bezel: () => 'Choisir un serti clos',
    six_prongs: () => 'Choisir six griffes',
    half_eternity: () => 'Pierres sur un demi-tour',
    nickel_free: () => 'Choisir l’or blanc sans nickel',
  },
}
