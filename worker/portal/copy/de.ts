import { grams } from '#shared/measures.ts'
import type { LineCode } from '#shared/pricing/estimate.ts'
import type { PortalCopy } from './portal-copy.ts'

const LINES: Record<LineCode, string> = {
  metal: 'Metall',
  center_stone: 'Hauptstein',
  other_stones: 'Weitere Steine',
  setting: 'Fassen der Steine',
  making: 'Anfertigung',
  finishing: 'Oberfläche',
  engraving: 'Gravur',
  minimum: 'Mindestpreis für Anfertigungen',
  rounding: 'Rundung',
}

const NOBODY =
  'Diesmal konnte es niemand annehmen. Es wurde nichts berechnet, und Ihr Entwurf bleibt auf dieser Seite.'

export const portalInGerman: PortalCopy = {
  title: (reference) => `Ihre Anfrage ${reference}`,
  someone: 'Der Goldschmied',
  next: {
    offered: (who, by) => `${who} sieht sich Ihre Anfrage an und antwortet bis ${by}.`,
    offeredLate: (who) =>
      `${who} hat noch nicht geantwortet. Wir sagen Ihnen Bescheid, sobald sich etwas ändert.`,
    open: (looking) =>
      looking
        ? 'Goldschmiede, die es anfertigen können, sehen sich Ihre Anfrage gerade an.'
        : 'Goldschmiede, die es anfertigen können, können Ihre Anfrage sehen.',
    released: (who, looking) =>
      `${who} kann es gerade nicht annehmen. Wie vereinbart ${looking ? 'sehen andere Goldschmiede es sich an' : 'können andere Goldschmiede es sehen'}.`,
    tell: 'Wir schreiben Ihnen, sobald jemand es übernimmt.',
    tellUntil: (until) => `Wir schreiben Ihnen, sobald jemand es übernimmt; offen bleibt es bis ${until}.`,
    accepted: (who, by) => `${who} hat es übernommen und schreibt Ihnen bis ${by}.`,
    acceptedLate: (who) => `${who} hat es übernommen und noch nicht geschrieben. Wir haben daran erinnert.`,
    acceptedAnswered: (who) => `${who} hat es übernommen und bereitet Ihr Angebot vor.`,
    quoted: (who) => `${who} hat Ihnen ein Angebot per E-Mail gesendet.`,
    making: (who) => `${who} fertigt es gerade an.`,
    completed: (who) => `${who} hat es fertiggestellt.`,
    several: (count) => `${count} Goldschmiede haben es übernommen und bereiten Angebote für Sie vor.`,
    closed: {
      nobody: NOBODY,
      expired:
        'Innerhalb von 30 Tagen konnte es niemand annehmen; daher ist die Anfrage geschlossen. Es wurde nichts berechnet, und Ihr Entwurf bleibt auf dieser Seite.',
      withdrawn:
        'Sie haben diese Anfrage zurückgezogen. Die Goldschmiede wissen Bescheid, es wurde nichts berechnet, und Ihr Entwurf bleibt auf dieser Seite.',
      cancelled: 'Sie wurde storniert und ist geschlossen. Ihr Entwurf bleibt auf dieser Seite.',
      spam: NOBODY,
    },
  },
  steps: {
    title: 'Stand der Dinge',
    sent: 'Gesendet',
    accepted: 'Von einem Goldschmied übernommen',
    quote: 'Angebot gesendet',
    making: 'Vereinbart, in Arbeit',
    completed: 'Fertig',
    closed: 'Geschlossen',
  },
  price: {
    title: 'Preis',
    about: (price) => `etwa ${price}`,
    low: (price) => `ab ${price}`,
    high: (price) => `bis ${price}`,
    note: 'Eine Schätzung, bis das Angebot kommt. Es wurde nichts berechnet.',
    lines: 'Woraus er sich zusammensetzt',
    lineLabel: ({ code, quantity }) =>
      code === 'metal' ? `${LINES.metal}, ${grams(quantity, 'de')}` : LINES[code],
    line: 'Teil',
    amount: 'Etwa',
    total: 'Zusammen',
    assumed: 'Vorausgesetzt, bis Sie dem Goldschmied etwas anderes sagen',
  },
  assumptions: {
    size_assumed: 'Ringgröße US 6',
    size_unsure: 'Die Ringgröße, noch zu bestätigen',
    band_assumed: 'Eine übliche Schiene',
    length_assumed: 'Eine übliche Länge',
    quality_assumed: 'Steine guter Qualität',
    stone_size_assumed: 'Eine übliche Steingröße',
    customer_stone: 'Sie bringen einen eigenen Stein mit: Sein Wert ist nicht im Preis enthalten',
  },
  piece: {
    title: 'Ihr Stück',
    words: 'Was Sie geschrieben haben',
    noPicture: 'Ihr Stück; das Bild wird noch gezeichnet',
    aiMark: 'KI-Bild',
    from: { top: 'von oben', side: 'von der Seite' },
    photos: (count) => (count === 1 ? 'Ihr Foto' : 'Ihre Fotos'),
    photosNote: 'Nur Sie und Ihr Goldschmied sehen sie.',
    photoAlt: (index, aspect) => `Ihr Foto ${index}, ${aspect}`,
    aspects: { style: 'wegen des Stils', stone: 'wegen des Steins', shape: 'wegen der Form' },
    lightbox: {
      enlarge: 'Vergrößern',
      close: 'Schließen',
      closer: 'Näher heran',
      whole: 'Ganz zeigen',
      previous: 'Zurück',
      next: 'Weiter',
    },
  },
  messages: { title: (who) => `Von ${who}`, you: 'Sie' },
  reveal: 'Entwurf zeigen',
  revealNote: 'Verborgen, denn es ist eine Überraschung.',
  withdraw: {
    open: 'Diese Anfrage zurückziehen',
    what: 'Ihre Anfrage wird geschlossen, und alle Goldschmiede, die sie ansehen oder übernommen haben, erfahren davon. Es wird nichts berechnet. Sie lässt sich nicht wieder öffnen; um das Stück später anfertigen zu lassen, müssten Sie es neu entwerfen.',
    send: 'Zurückziehen',
    refusedTitle: 'Ihr Stück wird bereits angefertigt',
    refused: (who) => `Es wurde nichts geändert. Um die Arbeit anzuhalten, schreiben Sie bitte an ${who}.`,
    yourJeweler: 'Ihren Goldschmied',
    address: 'Adresse zeigen',
  },
  erase: {
    title: 'Meine Daten löschen',
    text: 'Ihr Name, Ihre Kontaktdaten, Fotos, Nachrichten und was Sie geschrieben haben werden endgültig gelöscht, hier und bei allen Goldschmieden, die diese Anfrage gesehen haben. Ist sie noch offen, wird sie geschlossen. Ein Eintrag über das Stück und seinen Preis bleibt, ohne etwas, das Sie nennt.',
    send: 'Meine Daten endgültig löschen',
    blocked:
      'Ein Goldschmied ist noch mit dieser Anfrage befasst. Sie können Ihre Daten löschen, sobald sie abgeschlossen, zurückgezogen oder abgelehnt ist.',
    refused:
      'Es wurde nichts gelöscht. Ein Goldschmied ist jetzt mit dieser Anfrage befasst; so steht es um sie.',
  },
  erased: {
    title: 'Ihre Daten wurden gelöscht',
    text: (when) =>
      `Am ${when} wurden Ihr Name, Ihre Kontaktdaten, Fotos, Nachrichten und was Sie geschrieben haben gelöscht. Hier nennt Sie nichts mehr, und zu dieser Anfrage kommt keine E-Mail mehr.`,
    reference: (reference) => `Die Anfrage war ${reference}.`,
  },
  foot: 'Diese Seite ist privat. Wer ihren Link hat, kann sie öffnen.',
}
