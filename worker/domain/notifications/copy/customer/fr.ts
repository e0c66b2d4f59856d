import type { CustomerWords } from './customer-words.ts'

const on = (day: string | null): string => (day === null ? 'bientôt' : `le ${day}`)

export const customerMailsInFrench: CustomerWords = {
  hello: (first) => (first === null ? 'Bonjour,' : `Bonjour ${first},`),
  action: 'Ouvrir votre page',
  neutralSender: 'Votre demande',
  subjects: {
    received: (title) => `Nous avons reçu votre création : ${title}`,
    receivedNeutral: (reference) => `Nous avons reçu votre demande ${reference}`,
    accepted: (store) => `${store} va établir un devis pour votre bijou`,
    news: (reference) => `Du nouveau pour votre demande ${reference}`,
    released: (reference) => `D’autres bijoutiers peuvent voir votre demande ${reference}`,
    request: (reference) => `À propos de votre demande ${reference}`,
    closing: (reference, day) => `Votre demande ${reference} se ferme ${on(day)}`,
    withdrawn: (reference) => `Vous avez retiré votre demande ${reference}`,
    cancelled: (store) => `${store} ne peut finalement pas réaliser votre bijou`,
    completed: (store) => `${store} a terminé votre bijou`,
  },
  arrived: (reference) => `Votre création est bien arrivée. Sa référence est ${reference}.`,
  willAnswer: (store, when) =>
    `${store} vous répondra au plus tard à cette date : ${when}. D’ici là, vous n’avez rien à faire.`,
  jewelersSee: (looking) =>
    looking
      ? 'Des bijoutiers qui peuvent réaliser votre bijou l’examinent en ce moment.'
      : 'Les bijoutiers qui peuvent réaliser votre bijou voient maintenant votre demande.',
  storeCant: (store, looking) =>
    `${store} ne peut pas s’en charger pour le moment. Comme convenu, d’autres bijoutiers ${looking ? 'examinent votre demande' : 'peuvent la voir'}.`,
  otherJewelersSee: (looking) =>
    looking
      ? 'D’autres bijoutiers qui peuvent réaliser votre bijou l’examinent en ce moment.'
      : 'D’autres bijoutiers qui peuvent réaliser votre bijou voient maintenant votre demande.',
  weWrite: 'Nous vous écrivons dès que l’un d’eux s’en charge.',
  nothingToDo: 'D’ici là, vous n’avez rien à faire.',
  privateLink: 'Ce lien est privé. Il ouvre votre page, où vous pouvez suivre la suite.',
  accepted: (store, reference) =>
    `${store} a accepté votre demande ${reference}. La suite : établir avec vous un devis détaillé.`,
  released: (store) =>
    `${store} ne peut pas se charger de votre bijou cette fois. Comme convenu, d’autres bijoutiers qui peuvent le réaliser voient maintenant votre demande, sans votre nom complet, votre e-mail ni votre téléphone.`,
  closing: (day) =>
    `Aucun bijoutier n’a pris votre demande en charge pour le moment. Elle reste ouverte et se ferme ${on(day)}.`,
  saved: 'Votre création reste enregistrée sur votre page.',
  nothingCharged: 'Votre création reste enregistrée sur votre page, et rien n’a été débité.',
  expired: 'Aucun bijoutier n’a pu se charger de votre bijou en 30 jours ; votre demande est donc fermée.',
  cantTake: (store) =>
    store === null
      ? 'Aucun bijoutier n’a pu se charger de votre bijou cette fois.'
      : `${store} ne peut pas se charger de votre bijou cette fois.`,
  withdrawn:
    'Votre demande est fermée, comme vous l’avez souhaité. Les bijoutiers qui l’examinaient sont prévenus.',
  cancelled: (store, reference) => `${store} a dû rendre votre demande ${reference}.`,
  theyWrote: (words) => `Son message : «\u00a0${words}\u00a0»`,
  hasClosed: 'Votre demande est fermée.',
  alreadyPaid: (store) => `Ce que vous avez déjà payé est à régler entre vous et ${store}.`,
  anotherHasIt: 'Un autre bijoutier a aussi accepté votre demande et continue. Vous n’avez rien à faire.',
  completed: (store) => `${store} indique que votre bijou est terminé.`,
  somethingMissing: (email, day) =>
    `S’il manque quelque chose, écrivez-leur${email === null ? '' : ` à ${email}`} : jusqu’au ${day}, la commande peut être rouverte.`,
}
