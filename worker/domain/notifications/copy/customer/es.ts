import type { CustomerWords } from './customer-words.ts'

const see = (looking: boolean): string => (looking ? 'la están viendo' : 'pueden verla')
const on = (day: string | null): string => (day === null ? 'pronto' : `el ${day}`)

export const customerMailsInSpanish: CustomerWords = {
  hello: (first) => (first === null ? 'Hola:' : `Hola, ${first}:`),
  action: 'Abrir su página',
  neutralSender: 'Su solicitud',
  subjects: {
    received: (title) => `Hemos recibido su diseño: ${title}`,
    receivedNeutral: (reference) => `Hemos recibido su solicitud ${reference}`,
    accepted: (store) => `${store} le preparará un presupuesto para su pieza`,
    news: (reference) => `Novedades de su solicitud ${reference}`,
    released: (reference) => `Otros joyeros pueden ver su solicitud ${reference}`,
    request: (reference) => `Sobre su solicitud ${reference}`,
    closing: (reference, day) => `Su solicitud ${reference} se cierra ${on(day)}`,
    withdrawn: (reference) => `Ha retirado su solicitud ${reference}`,
    cancelled: (store) => `${store} finalmente no puede hacer su pieza`,
    completed: (store) => `${store} ha terminado su pieza`,
  },
  arrived: (reference) => `Su diseño ha llegado bien. Su referencia es ${reference}.`,
  willAnswer: (store, when) =>
    `${store} le responderá antes de esta fecha: ${when}. Hasta entonces no tiene que hacer nada.`,
  jewelersSee: (looking) => `Los joyeros que pueden hacerla ${see(looking)} ahora.`,
  storeCant: (store, looking) =>
    `${store} no puede aceptarla en este momento. Como acordó, otros joyeros ${see(looking)}.`,
  otherJewelersSee: (looking) => `Otros joyeros que pueden hacerla ${see(looking)} ahora.`,
  weWrite: 'Le escribiremos en cuanto alguien la acepte.',
  nothingToDo: 'Hasta entonces no tiene que hacer nada.',
  privateLink: 'Este enlace es privado. Abre su página, donde puede seguir lo que ocurre.',
  accepted: (store, reference) =>
    `${store} ha aceptado su solicitud ${reference}. El siguiente paso es preparar con usted un presupuesto detallado.`,
  released: (store) =>
    `${store} no puede aceptar su pieza esta vez. Como acordó, otros joyeros que pueden hacerla ven ahora su solicitud, sin su nombre completo, correo ni teléfono.`,
  closing: (day) => `Ningún joyero tiene su solicitud en este momento. Sigue abierta y se cierra ${on(day)}.`,
  saved: 'Su diseño queda guardado en su página.',
  nothingCharged: 'Su diseño queda guardado en su página y no se le ha cobrado nada.',
  expired: 'Ningún joyero ha podido aceptar su pieza en 30 días, así que su solicitud se ha cerrado.',
  cantTake: (store) =>
    store === null
      ? 'Esta vez ningún joyero ha podido aceptar su pieza.'
      : `${store} no puede aceptar su pieza esta vez.`,
  withdrawn: 'Su solicitud se ha cerrado, como pidió. Hemos avisado a los joyeros que la estaban viendo.',
  cancelled: (store, reference) => `${store} ha tenido que devolver su solicitud ${reference}.`,
  theyWrote: (words) => `Nos dejó este mensaje: «${words}»`,
  hasClosed: 'Su solicitud se ha cerrado.',
  alreadyPaid: (store) => `Lo que ya haya pagado queda entre usted y ${store}.`,
  anotherHasIt: 'Otro joyero también ha aceptado su solicitud y sigue con ella. No tiene que hacer nada.',
  completed: (store) => `${store} ha marcado su pieza como terminada.`,
  somethingMissing: (email, day) =>
    `Si falta algo, escríbales${email === null ? '' : ` a ${email}`}: hasta el ${day} pueden volver a abrir el pedido.`,
}
