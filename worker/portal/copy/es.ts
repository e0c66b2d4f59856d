import { grams } from '#shared/measures.ts'
import type { LineCode } from '#shared/pricing/estimate.ts'
import type { PortalCopy } from './portal-copy.ts'

const LINES: Record<LineCode, string> = {
  metal: 'Metal',
  center_stone: 'Piedra central',
  other_stones: 'Otras piedras',
  setting: 'Engaste de las piedras',
  making: 'Fabricación',
  finishing: 'Acabado',
  engraving: 'Grabado',
  minimum: 'Mínimo para una pieza a medida',
  rounding: 'Redondeo',
}

const see = (looking: boolean): string => (looking ? 'están viendo' : 'pueden ver')

const NOBODY =
  'Esta vez nadie ha podido aceptarla. No se le ha cobrado nada y su diseño sigue en esta página.'

export const portalInSpanish: PortalCopy = {
  title: (reference) => `Su solicitud ${reference}`,
  someone: 'El joyero',
  next: {
    offered: (who, by) => `${who} está viendo su solicitud y responderá antes de esta fecha: ${by}.`,
    offeredLate: (who) => `${who} aún no ha respondido. Le avisaremos en cuanto algo cambie.`,
    open: (looking) => `Los joyeros que pueden hacerla ${see(looking)} su solicitud.`,
    released: (who, looking) =>
      `${who} no puede aceptarla en este momento. Como acordó, otros joyeros ${see(looking)} la solicitud.`,
    tell: 'Le escribiremos en cuanto alguien la acepte.',
    tellUntil: (until) =>
      `Le escribiremos en cuanto alguien la acepte; sigue abierta hasta esta fecha: ${until}.`,
    accepted: (who, by) => `${who} la ha aceptado y le escribirá antes de esta fecha: ${by}.`,
    acceptedLate: (who) => `${who} la ha aceptado y aún no ha escrito. Se lo hemos recordado.`,
    acceptedAnswered: (who) => `${who} la ha aceptado y está preparando su presupuesto.`,
    quoted: (who) => `${who} le ha enviado un presupuesto por correo.`,
    making: (who) => `${who} la está haciendo.`,
    completed: (who) => `${who} la ha terminado.`,
    several: (count) => `${count} joyeros la han aceptado y le están preparando presupuestos.`,
    closed: {
      nobody: NOBODY,
      expired:
        'Nadie ha podido aceptarla en 30 días, así que se ha cerrado. No se le ha cobrado nada y su diseño sigue en esta página.',
      withdrawn:
        'Ha retirado esta solicitud. Hemos avisado a los joyeros, no se le ha cobrado nada y su diseño sigue en esta página.',
      cancelled: 'Se ha cancelado y está cerrada. Su diseño sigue en esta página.',
      spam: NOBODY,
    },
  },
  steps: {
    title: 'En qué punto está',
    sent: 'Enviada',
    accepted: 'Aceptada por un joyero',
    quote: 'Presupuesto enviado',
    making: 'Acordada, en el taller',
    completed: 'Terminada',
    closed: 'Cerrada',
  },
  price: {
    title: 'Precio',
    about: (price) => `unos ${price}`,
    low: (price) => `desde ${price}`,
    high: (price) => `hasta ${price}`,
    note: 'Una estimación, hasta que llegue el presupuesto. No se le ha cobrado nada.',
    lines: 'De qué se compone',
    lineLabel: ({ code, quantity }) =>
      code === 'metal' ? `${LINES.metal}, ${grams(quantity, 'es')}` : LINES[code],
    line: 'Parte',
    amount: 'Aprox.',
    total: 'En total',
    assumed: 'Supuesto, hasta que diga otra cosa al joyero',
  },
  assumptions: {
    size_assumed: 'Talla de anillo US 6',
    size_unsure: 'La talla del anillo, por confirmar',
    band_assumed: 'Un aro habitual',
    length_assumed: 'Un largo habitual',
    quality_assumed: 'Piedras de buena calidad',
    stone_size_assumed: 'Un tamaño de piedra habitual',
    customer_stone: 'Usted aporta una piedra propia: su valor no está en el precio',
  },
  piece: {
    title: 'Su pieza',
    words: 'Lo que escribió',
    noPicture: 'Su pieza; la imagen se está dibujando',
    aiMark: 'Imagen de IA',
    from: { top: 'vista desde arriba', side: 'vista de lado' },
    photos: (count) => (count === 1 ? 'Su foto' : 'Sus fotos'),
    photosNote: 'Solo las ven usted y su joyero.',
    photoAlt: (index, aspect) => `Su foto ${index}, ${aspect}`,
    aspects: { style: 'por su estilo', stone: 'por su piedra', shape: 'por su forma' },
    lightbox: {
      enlarge: 'Ampliar',
      close: 'Cerrar',
      closer: 'Acercar',
      whole: 'Mostrar entera',
      previous: 'Anterior',
      next: 'Siguiente',
    },
  },
  messages: { title: (who) => `De ${who}`, you: 'Usted' },
  reveal: 'Mostrar el diseño',
  revealNote: 'Oculto, porque es una sorpresa.',
  withdraw: {
    open: 'Retirar esta solicitud',
    what: 'Su solicitud se cierra y se avisa a todos los joyeros que la están viendo o la han aceptado. No se cobra nada. No se puede volver a abrir; para hacerla más adelante, tendría que diseñarla de nuevo.',
    send: 'Retirarla',
    refusedTitle: 'Su pieza ya se está haciendo',
    refused: (who) => `No se ha cambiado nada. Para detener el trabajo, escriba a ${who}.`,
    yourJeweler: 'su joyero',
    address: 'Mostrar su dirección',
  },
  erase: {
    title: 'Borrar mis datos',
    text: 'Su nombre, sus datos de contacto, fotos, mensajes y lo que escribió se borran para siempre, aquí y en todas las joyerías que vieron esta solicitud. Si sigue abierta, se cierra. Queda un registro de la pieza y su precio, sin nada que le nombre.',
    send: 'Borrar mis datos para siempre',
    blocked:
      'Un joyero aún se ocupa de esta solicitud. Podrá borrar sus datos cuando esté terminada, retirada o rechazada.',
    refused: 'No se ha borrado nada. Un joyero se ocupa ahora de esta solicitud; así está.',
  },
  erased: {
    title: 'Sus datos se han borrado',
    text: (when) =>
      `Fecha: ${when}. Se borraron su nombre, sus datos de contacto, fotos, mensajes y lo que escribió. Aquí ya no le nombra nada, y no le llegará más correo sobre esta solicitud.`,
    reference: (reference) => `La solicitud era ${reference}.`,
  },
  foot: 'Esta página es privada. Quien tenga el enlace puede abrirla.',
}
