import { grams } from '#shared/measures.ts'
import type { LineCode } from '#shared/pricing/estimate.ts'
import type { PortalCopy } from './portal-copy.ts'

const LINES: Record<LineCode, string> = {
  metal: 'Métal',
  center_stone: 'Pierre centrale',
  other_stones: 'Autres pierres',
  setting: 'Sertissage',
  making: 'Fabrication',
  finishing: 'Finition',
  engraving: 'Gravure',
  minimum: 'Minimum pour une pièce sur mesure',
  rounding: 'Arrondi',
}

const see = (looking: boolean): string => (looking ? 'examinent' : 'peuvent voir')

const NOBODY =
  'Personne n’a pu s’en charger cette fois. Rien n’a été débité, et votre création reste sur cette page.'

export const portalInFrench: PortalCopy = {
  title: (reference) => `Votre demande ${reference}`,
  someone: 'Le bijoutier',
  next: {
    offered: (who, by) => `${who} examine votre demande et répondra au plus tard à cette date : ${by}.`,
    offeredLate: (who) => `${who} n’a pas encore répondu. Nous vous prévenons dès que quelque chose change.`,
    open: (looking) => `Les bijoutiers qui peuvent réaliser votre bijou ${see(looking)} votre demande.`,
    released: (who, looking) =>
      `${who} ne peut pas s’en charger pour le moment. Comme convenu, d’autres bijoutiers ${see(looking)} votre demande.`,
    tell: 'Nous vous écrivons dès que l’un d’eux s’en charge.',
    tellUntil: (until) =>
      `Nous vous écrivons dès que l’un d’eux s’en charge ; elle reste ouverte jusqu’à cette date : ${until}.`,
    accepted: (who, by) => `${who} s’en charge et vous écrira au plus tard à cette date : ${by}.`,
    acceptedLate: (who) => `${who} s’en charge et n’a pas encore écrit. Nous l’avons rappelé.`,
    acceptedAnswered: (who) => `${who} s’en charge et prépare votre devis.`,
    quoted: (who) => `${who} vous a envoyé un devis par e-mail.`,
    making: (who) => `${who} réalise votre bijou en ce moment.`,
    completed: (who) => `${who} a terminé votre bijou.`,
    several: (count) => `${count} bijoutiers s’en chargent et préparent des devis pour vous.`,
    closed: {
      nobody: NOBODY,
      expired:
        'Personne n’a pu s’en charger en 30 jours ; la demande est donc fermée. Rien n’a été débité, et votre création reste sur cette page.',
      withdrawn:
        'Vous avez retiré cette demande. Les bijoutiers sont prévenus, rien n’a été débité, et votre création reste sur cette page.',
      cancelled: 'Elle a été annulée et est fermée. Votre création reste sur cette page.',
      spam: NOBODY,
    },
  },
  steps: {
    title: 'Où en est votre demande',
    sent: 'Envoyée',
    accepted: 'Prise en charge par un bijoutier',
    quote: 'Devis envoyé',
    making: 'Convenu, en fabrication',
    completed: 'Terminé',
    closed: 'Fermée',
  },
  price: {
    title: 'Prix',
    about: (price) => `environ ${price}`,
    low: (price) => `à partir de ${price}`,
    high: (price) => `jusqu’à ${price}`,
    note: 'Une estimation, jusqu’au devis du bijoutier. Rien n’a été débité.',
    lines: 'De quoi il se compose',
    lineLabel: ({ code, quantity }) =>
      code === 'metal' ? `${LINES.metal}, ${grams(quantity, 'fr')}` : LINES[code],
    line: 'Partie',
    amount: 'Environ',
    total: 'Au total',
    assumed: 'Supposé, jusqu’à ce que vous disiez autre chose au bijoutier',
  },
  assumptions: {
    size_assumed: 'Taille de bague US 6',
    size_unsure: 'La taille de bague, à confirmer',
    band_assumed: 'Un anneau courant',
    length_assumed: 'Une longueur courante',
    quality_assumed: 'Des pierres de bonne qualité',
    stone_size_assumed: 'Une taille de pierre courante',
    customer_stone: 'Vous apportez votre propre pierre : sa valeur n’est pas dans le prix',
  },
  piece: {
    title: 'Votre bijou',
    words: 'Ce que vous avez écrit',
    noPicture: 'Votre bijou ; son image est en cours de dessin',
    aiMark: 'Image IA',
    from: { top: 'vu du dessus', side: 'vu de côté' },
    photos: (count) => (count === 1 ? 'Votre photo' : 'Vos photos'),
    photosNote: 'Vous et votre bijoutier êtes seuls à les voir.',
    photoAlt: (index, aspect) => `Votre photo ${index}, ${aspect}`,
    aspects: { style: 'pour son style', stone: 'pour sa pierre', shape: 'pour sa forme' },
    lightbox: {
      enlarge: 'Agrandir',
      close: 'Fermer',
      closer: 'Zoomer',
      whole: 'Tout afficher',
      previous: 'Précédente',
      next: 'Suivante',
    },
  },
  messages: { title: (who) => `De ${who}`, you: 'Vous' },
  reveal: 'Afficher la création',
  revealNote: 'Masquée, car c’est une surprise.',
  withdraw: {
    open: 'Retirer cette demande',
    what: 'Votre demande se ferme, et tous les bijoutiers qui l’examinent ou s’en chargent sont prévenus. Rien n’est débité. Elle ne peut pas être rouverte ; pour la faire réaliser plus tard, il faudrait la recréer.',
    send: 'La retirer',
    refusedTitle: 'Votre bijou est déjà en fabrication',
    refused: (who) => `Rien n’a été modifié. Pour arrêter le travail, écrivez à ${who}.`,
    yourJeweler: 'votre bijoutier',
    address: 'Afficher son adresse',
  },
  erase: {
    title: 'Supprimer mes données',
    text: 'Votre nom, vos coordonnées, vos photos, vos messages et ce que vous avez écrit sont supprimés définitivement, ici et chez tous les bijoutiers qui ont vu cette demande. Si elle est encore ouverte, elle se ferme. Il reste une trace du bijou et de son prix, sans rien qui vous nomme.',
    send: 'Supprimer définitivement mes données',
    blocked:
      'Un bijoutier s’occupe encore de cette demande. Vous pourrez supprimer vos données une fois qu’elle sera terminée, retirée ou refusée.',
    refused:
      'Rien n’a été supprimé. Un bijoutier s’occupe maintenant de cette demande ; voici où elle en est.',
  },
  erased: {
    title: 'Vos données ont été supprimées',
    text: (when) =>
      `Le ${when}, votre nom, vos coordonnées, vos photos, vos messages et ce que vous aviez écrit ont été supprimés. Plus rien ici ne vous nomme, et vous ne recevrez plus d’e-mail au sujet de cette demande.`,
    reference: (reference) => `La demande était ${reference}.`,
  },
  foot: 'Cette page est privée. Toute personne qui a son lien peut l’ouvrir.',
}
