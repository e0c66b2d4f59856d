import { centerStone, type DesignSpec } from '#shared/spec/design-spec.ts'
import { stoneName } from '#shared/spec/names.ts'
import type { LaterCopy } from './copy.ts'
import { GERMAN_NAMES } from './data/german-names.ts'
import { asLabel, nameOf } from './name-of.ts'

const names = GERMAN_NAMES

/** "Verlobungsring, Solitär · ovaler …" without declension: the parts side by side. */
function germanTitle(spec: DesignSpec): string {
  const stone = centerStone(spec) ?? spec.stones[0]
  const piece = `${names.category[spec.category]}, ${nameOf(names.style, spec.style)}`
  const gem = stone ? `${stoneName(stone, names)}, ${names.cut[stone.cut]}` : ''
  return asLabel([piece, gem, spec.metal ? names.alloy[spec.metal.alloy] : ''].filter(Boolean).join(' · '))
}

export const deLater: LaterCopy = {
  names,
  pieceTitle: germanTitle,
  describePiece: germanTitle,
  origin: { natural: 'Natürlich', lab: 'Im Labor gezüchtet', customer: 'Ich habe den Stein' },
  about: (measure) => `etwa ${measure}`,
  size: (label) => `Größe ${label}`,
  wide: (measure) => `${measure} breit`,
  by: (date) => `bis ${date}`,
  budget: (min, max) =>
    min && max ? (min === max ? `etwa ${min}` : `${min} bis ${max}`) : max ? `bis ${max}` : `ab ${min}`,
  picture: {
    drawing: {
      queued: 'Das Licht wird eingerichtet',
      sketching: 'Ihr Stück wird skizziert',
      cutting_stones: 'Der Stein wird geschliffen',
      polishing: 'Das Metall wird poliert',
      finishing: 'Letzte Handgriffe',
    },
    ready: 'Ihr Bild ist fertig.',
    cancel: 'Abbrechen',
    versions: 'Fassungen',
    version: (number) => `Fassung ${number}`,
    keep: 'Diese Fassung behalten',
    truth: 'Nach Ihrer Auswahl gezeichnet, maßstäblich.',
    failed: 'Das Bild ist nicht angekommen. Ihr Entwurf und der Preis sind davon nicht berührt.',
  },
  groups: {
    style: 'Stil',
    metal: 'Metall',
    stone: 'Stein',
    band: 'Schiene',
    size: 'Ringgröße',
    length: 'Länge',
    finish: 'Oberfläche',
    engraving: 'Gravur',
  },
  metal: {
    colour: 'Farbe',
    purity: 'Feingehalt',
    families: {
      yellow: 'Gelbgold',
      white: 'Weißgold',
      rose: 'Roségold',
      platinum: 'Platin',
      palladium: 'Palladium',
      silver: 'Silber',
    },
  },
  stone: {
    kind: 'Art',
    more: 'Alle Steine',
    origin: 'Herkunft',
    shape: 'Form',
    weight: 'Gewicht',
    quality: 'Qualität',
    setting: 'Gehalten von',
  },
  band: { width: 'Breite', thickness: 'Stärke', profile: 'Profil', taper: 'Hinten schmaler', none: 'Gerade' },
  ring: {
    system: 'Gemessen in',
    size: 'Größe',
    unknown: 'Ich kenne die Größe noch nicht',
    unknownHint: 'Kein Problem. Wir rechnen mit einer mittleren Größe, und das Geschäft hilft beim Messen.',
    source: 'Woher wissen Sie sie?',
    sources: { measured: 'Gemessen', borrowed: 'Von einem passenden Ring', guess: 'Geschätzt' },
    inside: (measure) => `innen ${measure}`,
  },
  length: { chain: 'Länge' },
  engraving: {
    text: 'Worte',
    none: 'Keine',
    hint: (left) => `noch ${left}`,
    font: 'Schrift',
    place: 'Wo',
  },
  advice: {
    count: (count) => (count === 1 ? '1 Hinweis zur Machbarkeit' : `${count} Hinweise zur Machbarkeit`),
  },
  price: {
    about: (money) => `Etwa ${money}`,
    range: (low, high) => `${low} – ${high}`,
    details: 'Wie sich der Preis zusammensetzt',
    pending: 'Der Preis wird berechnet',
    failed: 'Die Preise konnten nicht geladen werden.',
    lines: {
      metal: (weight) => `Metall, ${weight}`,
      center_stone: 'Hauptstein',
      other_stones: 'Weitere Steine',
      setting: 'Fassen der Steine',
      making: 'Anfertigung',
      finishing: 'Oberfläche',
      engraving: 'Gravur',
      minimum: 'Mindestpreis für Anfertigungen',
      rounding: 'Rundung',
    },
    total: 'Wahrscheinlich',
    mostly: (first) => `Der größte Teil: ${first}.`,
    drivers: {
      metal: 'das Metall',
      center_stone: 'der Hauptstein',
      other_stones: 'die weiteren Steine',
      setting: 'das Fassen',
      making: 'die Anfertigung',
      finishing: 'die Oberfläche',
      engraving: 'die Gravur',
      minimum: 'der Mindestpreis',
      rounding: 'die Rundung',
    },
    assumed: {
      size_assumed: 'Wir rechnen mit einer mittleren Ringgröße.',
      size_unsure: 'Die Ringgröße ist noch nicht sicher.',
      band_assumed: 'Wir rechnen mit einer üblichen Schiene.',
      length_assumed: 'Wir rechnen mit einer üblichen Länge.',
      quality_assumed: 'Wir rechnen mit einer guten Alltagsqualität des Steins.',
      stone_size_assumed: 'Wir rechnen mit einer üblichen Steingröße.',
      customer_stone: 'Ihr eigener Stein ist nicht im Preis enthalten.',
    },
    note: 'Eine Schätzung, kein Angebot. Den genauen Preis bestätigt das Geschäft, bevor etwas angefertigt wird.',
  },
  next: 'Weiter: Ihre Angaben',
  saveFailed: 'Ihr Entwurf ist auf diesem Gerät sicher, aber noch nicht beim Geschäft gespeichert.',
  details: {
    title: 'Wohin darf die Antwort gehen?',
    theJeweler: 'das Geschäft',
    lead: (store) =>
      `${store} erhält Ihr Bild, Ihre Auswahl und den Preis, den Sie gesehen haben, und antwortet Ihnen persönlich.`,
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    preferred: 'Wie möchten Sie von uns hören?',
    preferredWays: { email: 'E-Mail', phone: 'Anruf', text: 'Textnachricht' },
    location: 'Wo Sie sind',
    locationHint: 'Ort und Land genügen.',
    budget: 'Budget',
    budgetFrom: 'Von',
    budgetTo: 'Bis',
    needBy: 'Gebraucht bis',
    needByHint: (weeks) => `Meist dauert es etwa ${weeks} Wochen.`,
    message: 'Noch etwas?',
    optional: 'freiwillig',
    surprise: 'Es ist eine Überraschung',
    surpriseHint: 'Nachrichten bleiben neutral: kein Name, kein Bild, keine Anrufe.',
    terms: (store) => `${store} darf diese Angaben verwenden, um auf diese Anfrage zu antworten.`,
    network:
      'Falls es dort nicht geht, dürfen andere Goldschmiede im Netzwerk die Anfrage sehen und antworten.',
    fix: 'Bitte sehen Sie sich die markierten Felder an.',
    send: (store) => `An ${store} senden`,
    sending: 'Wird gesendet',
    priceChanged: (before, after) =>
      `Das Geschäft hat inzwischen seine Preise angepasst. Ihr Stück kostet nun etwa ${after}; vorher waren es etwa ${before}. Es wurde noch nichts gesendet.`,
    sendAnyway: 'Zum neuen Preis senden',
    unavailable: 'Ihr Entwurf bleibt erhalten. Es wurde nichts gesendet.',
    failed: 'Ihr Entwurf und Ihre Angaben bleiben erhalten. Das Senden hat diesmal nicht geklappt.',
  },
  issues: {
    needed: 'Bitte ausfüllen.',
    not_an_email: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    not_a_phone: 'Das sieht nicht nach einer Telefonnummer aus.',
    phone_needed: 'Für einen Anruf oder eine Nachricht brauchen wir Ihre Nummer.',
    not_an_amount: 'Bitte einen Betrag schreiben, zum Beispiel 2500.',
    max_below_min: 'Das sollte mindestens der untere Betrag sein.',
    not_a_date: 'Bitte ein Datum wählen.',
    in_the_past: 'Bitte einen Tag wählen, der noch kommt.',
    terms_needed: 'Wir brauchen Ihre Zustimmung, um dies weiterzugeben.',
    other: 'Bitte prüfen.',
  },
  sent: {
    title: (store) => `An ${store} gesendet`,
    reference: 'Ihr Zeichen',
    replyBy: (when) => `Die Antwort kommt bis ${when}.`,
    replySoon: 'Ein Goldschmied antwortet, sobald einer es übernehmen kann.',
    next: 'Wie es weitergeht',
    steps: [
      'Der Goldschmied sieht Ihr Bild, Ihre Auswahl und den Preis, den Sie gesehen haben.',
      'Sie erhalten eine persönliche Antwort und, wenn es machbar ist, ein genaues Angebot.',
      'Nichts wird angefertigt und nichts ist zu zahlen, bis Sie zusagen.',
    ],
    portal: 'Anfrage verfolgen',
    portalHint: 'Ihre private Seite. Der Link steht auch in der E-Mail, die wir gerade gesendet haben.',
    again: 'Ein weiteres Stück entwerfen',
  },
}
