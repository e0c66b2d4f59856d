import { centerStone, type DesignSpec } from '#shared/spec/design-spec.ts'
import { stoneName } from '#shared/spec/names.ts'
import type { LaterCopy } from './copy.ts'
import { deSending } from './de-sending.ts'
import { GERMAN_NAMES } from './data/german-names.ts'
import { dePhotos } from './de-photos.ts'
import { asLabel, nameOf } from './name-of.ts'

const names = GERMAN_NAMES

function metalOf({ metal }: DesignSpec): string {
  if (!metal) return ''
  const { alloy, accent = alloy } = metal
  return names.alloy[alloy] + (accent === alloy ? '' : ` und ${names.alloy[accent]}`)
}

function germanTitle(spec: DesignSpec): string {
  const stone = centerStone(spec) ?? spec.stones[0]
  const piece = `${names.category[spec.category]}, ${nameOf(names.style, spec.style)}`
  const gem = stone ? `${stoneName(stone, names)}, ${names.cut[stone.cut]}` : ''
  return asLabel([piece, gem, metalOf(spec)].filter(Boolean).join(' · '))
}

export const deLater: LaterCopy = {
  names,
  pieceTitle: germanTitle,
  describePiece: germanTitle,
  origin: { natural: 'Natürlich', lab: 'Im Labor gezüchtet', customer: 'Ich habe den Stein' },
  about: (measure) => `etwa ${measure}`,
  /** A soft hyphen, so that the longest fits its tile. */
  cutLabel: (name) => name.replace('schliff', '\u00adschliff'),
  settingLabel: (name) => name,
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
    view: 'Ansicht',
    views: { hero: 'Vorn', top: 'Oben', side: 'Seite', hand: 'Maßstäblich' },
    truth: 'Nach Ihrer Auswahl gezeichnet, maßstäblich.',
    engine: 'Bild',
    studio: 'Maßstäblich',
    ai: 'KI-Bild',
    aiTruth: 'Ein KI-Bild: ein Eindruck, nicht maßstäblich.',
    drawAi: 'KI-Bild zeichnen',
    outdated: (piece) => `Dieses KI-Bild zeigt: ${piece}`,
    redraw: 'Neu zeichnen',
    contactRequired:
      'Ihr Entwurf bleibt erhalten. Weitere KI-Bilder gibt es, sobald Sie Ihre Angaben gesendet haben; maßstäblich gezeichnet wird weiterhin.',
    toScale: 'Maßstäblich zeichnen',
    rename: 'Umbenennen',
    name: 'Name dieser Fassung',
    save: 'Speichern',
    remove: 'Löschen',
    sure: 'Endgültig löschen',
    compare: 'Vergleichen',
    with: 'Vergleichen mit',
    variations: 'Varianten',
    vary: 'Varianten zeigen',
  },
  refine: {
    label: 'Was möchten Sie ändern?',
    placeholder: 'Schmalere Schiene, Roségold',
    apply: 'Übernehmen',
    draw: 'Zeichnen',
    tell: 'Dem Geschäft sagen',
    same: 'So ist es bereits.',
    toJeweler: (words) => `Das Geschäft erhält dies mit Ihrer Anfrage: „${words}“`,
    toAi: (words) => `Für Ihr nächstes KI-Bild: „${words}“`,
    done: 'Geändert.',
    undo: 'Rückgängig',
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
    accent: 'Fassungen',
    one: 'Alles ein Metall',
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
    moreShapes: 'Alle Formen',
    count: (count) => `${count} Steine`,
    origin: 'Herkunft',
    shape: 'Form',
    weight: 'Gewicht',
    quality: 'Qualität',
    setting: 'Gehalten von',
  },
  band: {
    width: 'Breite',
    thickness: 'Stärke',
    profile: 'Profil',
    taper: 'Hinten schmaler',
    none: 'Gerade',
    shoulders: 'Schultern',
    plain: 'schlicht',
    cathedral: 'Kathedral',
  },
  ring: {
    system: 'Gemessen in',
    size: 'Größe',
    unknown: 'Ich kenne die Größe noch nicht',
    unknownHint: 'Kein Problem. Wir rechnen mit einer mittleren Größe, und das Geschäft hilft beim Messen.',
    source: 'Woher wissen Sie sie?',
    sources: { measured: 'Gemessen', borrowed: 'Von einem passenden Ring', guess: 'Geschätzt' },
    inside: (measure) => `innen ${measure}`,
  },
  engraving: {
    text: 'Worte',
    none: 'Keine',
    hint: (left) => `noch ${left}`,
    font: 'Schrift',
    place: 'Wo',
  },
  advice: { count: (count) => `${count} ${count === 1 ? 'Hinweis' : 'Hinweise'} zur Machbarkeit` },
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
      center_stone: 'der Stein',
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
    tax: { excluded: 'Ohne Steuern.', included: 'Inklusive Steuern.' },
    note: 'Eine Schätzung, kein Angebot. Den genauen Preis bestätigt das Geschäft, bevor etwas angefertigt wird.',
  },
  next: 'Weiter: Ihre Angaben',
  photos: dePhotos,
  saveFailed: 'Ihr Entwurf ist auf diesem Gerät sicher, aber noch nicht beim Geschäft gespeichert.',
  ...deSending,
}
