import type { RuleParams, Treatment } from '../advice.ts'
import type { AdviceWords, Measures } from './advice-words.ts'

const EMERALD = 'Las esmeraldas naturales llevan aceite: se limpian a mano, nunca con ultrasonidos ni vapor.'

/** What is done to «estas piedras». */
const TREATED: Record<Treatment, string> = {
  heated: 'calientan',
  irradiated: 'irradian',
  dyed: 'tiñen',
  stabilized: 'estabilizan',
  treated: 'tratan',
}

const widthFor = ({ leastUm }: { leastUm: number }, { mm }: Measures): string =>
  `Para sujetar estas piedras, el aro debe tener al menos ${mm(leastUm)} de ancho.`

export const deadlineInSpanish = (
  { days, rushPercent }: RuleParams['deadline'],
  { percent }: Pick<Measures, 'percent'>,
): string =>
  `Es antes de lo habitual (${days} ${days === 1 ? 'día' : 'días'}). Quizá sea posible con carácter urgente, a menudo un ${percent(rushPercent)} más caro, o con una montura en existencias.`

export const adviceInSpanish: AdviceWords = {
  rules: {
    shank_min: ({ measure, actualUm, advisedUm }, { mm }) =>
      measure === 'thicknessUm'
        ? `Un aro de ${mm(actualUm)} de grosor se dobla con el uso diario. Con ${mm(advisedUm)} conserva su forma.`
        : `Un aro de ${mm(actualUm)} de ancho se desgasta pronto. Con ${mm(advisedUm)} sigue siendo fino.`,
    mens_shank: ({ advisedUm }, { mm }) => `Un aro ancho se lleva mejor con unos ${mm(advisedUm)} de grosor.`,
    wide_size_up: () =>
      'Un aro tan ancho aprieta más: lo habitual es subir entre un cuarto y media talla estadounidense.',
    big_stone_narrow: () =>
      'Una piedra tan grande gira sobre un aro estrecho. Uno más ancho la mantiene derecha.',
    comfort_narrow: () =>
      'En un aro tan estrecho, el interior abombado apenas se nota. El perfil en D se ve igual.',
    cast_wall: () => 'Un metal tan fino no se funde bien.',
    pave_width: widthFor,
    channel_wall: widthFor,
    pave_depth: ({ leastUm }, { mm }) =>
      `Para sujetar estas piedras, el aro debe tener al menos ${mm(leastUm)} de grosor.`,
    eternity_count: () => 'Son más piedras de las que caben alrededor de este dedo.',
    halo_count: () => 'Son más piedras de las que caben alrededor de la piedra central.',
    sit_height: () => 'Esta piedra queda alta sobre el dedo y de vez en cuando se engancha.',
    silver_prongs: () =>
      'Las garras de plata se abren con el uso diario y las piedras se pierden. Un bisel las sujeta bien; el oro, también.',
    prong_count: () => 'Cuatro garras son pocas para una piedra tan grande. Seis la sujetan mejor.',
    v_prong: () =>
      'Las puntas de esta talla se astillan con facilidad. Las garras en V o un bisel las protegen.',
    soft_ring: ({ isSoft }) =>
      isSoft
        ? 'Esta piedra es blanda: con el uso diario se raya y se astilla. Un bisel protege su borde.'
        : 'Esta piedra pierde el pulido con un uso intenso. Conviene quitársela para trabajos duros.',
    micropave_warn: () =>
      'Las piedras tan pequeñas se pierden más con el uso diario. Habrá que reponer alguna de vez en cuando.',
    melee_tolerance: () =>
      'Las piedras tan pequeñas se igualan con más precisión y cuestan más para su peso.',
    center_fit: () => 'Esta piedra es más ancha que el dedo y rozará los dedos vecinos.',
    customer_stone: () =>
      'El joyero mide y examina primero su piedra. El engaste corre por cuenta y riesgo de usted.',
    emerald: ({ isExposed }) => (isExposed ? `${EMERALD} Un bisel protege el borde.` : EMERALD),
    pearl: () =>
      'En un anillo, la perla va pegada sobre un vástago y se raya con facilidad: no es para todos los días.',
    opal: ({ isHydrophane }) =>
      isHydrophane
        ? 'Este ópalo absorbe agua y puede enturbiarse: manténgalo seco, lejos del calor y los ultrasonidos.'
        : 'El ópalo no tolera el calor, el frío repentino ni los ultrasonidos. Límpielo con un paño suave.',
    treatment_disclosure: ({ treatment }) =>
      `Estas piedras normalmente se ${TREATED[treatment]} para que luzcan mejor. El joyero le dirá qué se hizo con la suya.`,
    white_rhodium: () =>
      'El oro blanco lleva un baño de rodio que se renueva cada uno o dos años. Una de cada ocho personas reacciona a su níquel.',
    mixed_metal: () => 'Unir dos metales lleva más trabajo, y el baño se desgasta antes en la unión.',
    rose_brittle: () =>
      'El oro rosa cuesta de cerrar sobre una piedra tan blanda. El oro amarillo es más suave.',
    eternity_resize: () =>
      'Un anillo con piedras en toda la vuelta no se puede cambiar de talla. Mida antes el dedo o deje lisa la parte de atrás.',
    heat_stones: () =>
      'Esta piedra no resiste el calor de un cambio de talla y hay que desmontarla antes: mida bien.',
    pave_resize: () =>
      'Un aro con piedras pequeñas admite como mucho media talla estadounidense de cambio: mida bien.',
    plain_resize: () =>
      'Por ahora basta una estimación: este anillo se puede cambiar después en unas dos tallas estadounidenses.',
    earring_weight: ({ eachMilligrams }, { grams }) =>
      `Con unos ${grams(eachMilligrams)} cada uno, tiran de la oreja. Un cierre catalán los lleva mejor.`,
    chain_strength: ({ hangingMilligrams, chainUm }, { grams, mm }) =>
      `Un colgante de ${grams(hangingMilligrams)} desgasta una cadena de ${mm(chainUm)}.`,
    bracelet_clasp: () => 'Una pulsera de este peso lleva un cierre de lengüeta con ocho de seguridad.',
    stud_size: ({ pairPoints }, { carats }) =>
      `En las tiendas, los pendientes de botón se nombran por el peso del par: estos suman ${carats(pairPoints)}.`,
    engrave_min: () => 'En un aro tan estrecho, las letras son demasiado pequeñas para leerlas.',
    engraving_length: ({ letters }) =>
      letters > 0
        ? `Aquí caben aproximadamente ${letters} ${letters === 1 ? 'letra' : 'letras'}.`
        : 'Aquí no cabe ninguna letra.',
    deadline: deadlineInSpanish,
  },
  fixes: {
    set_width: ({ widthUm }, { mm }) => `Poner ${mm(widthUm)} de ancho`,
    set_thickness: ({ thicknessUm }, { mm }) => `Poner ${mm(thicknessUm)} de grosor`,
    set_least_width: ({ widthUm }, { mm }) => `Poner al menos ${mm(widthUm)} de ancho`,
    d_shape: () => 'Usar el perfil en D',
    fewer_stones: () => 'Poner las que quepan',
    bezel: () => 'Usar un bisel',
    six_prongs: () => 'Usar seis garras',
    half_eternity: () => 'Piedras solo en media vuelta',
    nickel_free: () => 'Usar oro blanco sin níquel',
  },
}
