import type { FirstCopy } from './copy.ts'

export const de: FirstCopy = {
  title: 'Selbst entwerfen',
  steps: { describe: 'Beschreiben', piece: 'Wählen', details: 'Senden' },
  close: 'Schließen',
  loading: 'Einen Moment',
  retry: 'Noch einmal versuchen',
  describe: {
    title: 'Beschreiben Sie Ihr Schmuckstück',
    lead: 'Ein paar Worte genügen. Sie sehen es sofort, und was es ungefähr kosten würde.',
    category: 'Was soll es werden?',
    words: 'In Ihren Worten',
    placeholder: 'Ein ovaler Saphirring in 18k Roségold, etwa 1,5 Karat, mit schmaler Schiene',
    left: (count) => `noch ${count} Zeichen`,
    photos: 'Fotos',
    addPhoto: 'Foto hinzufügen',
    photosHint: 'Bis zu sechs: ein Lieblingsstück, Ihr Stein, eine Skizze.',
    understood: 'Was wir verstanden haben',
    understoodHint: 'Antippen, um etwas zu ändern.',
    nothingYet: 'Metall, Stein, Form und Größe leuchten hier auf, während Sie schreiben.',
    remove: (chip) => `${chip} entfernen`,
    change: (chip) => `${chip} ändern`,
    examplesTitle: 'Oder beginnen Sie mit einem davon',
    examples: [
      'Ovaler Saphir, 18k Roségold, schmale Schiene',
      'Runder Labordiamant, Solitär in Platin, 1 Karat',
      'Smaragdring in Gelbgold mit sechs Krappen',
    ],
    needed: 'Wählen Sie eine Art von Schmuckstück oder schreiben Sie ein paar Worte, dann geht es los.',
    go: 'Ansehen',
  },
  category: {
    engagement_ring: 'Verlobungs\u00adring',
    wedding_band: 'Ehering',
    ring: 'Ring',
    pendant: 'Anhänger',
    necklace: 'Halskette',
    earrings: 'Ohrringe',
    bracelet: 'Armband',
    gemstone: 'Edelstein',
  },
  trouble: {
    offline: 'Wir erreichen das Atelier gerade nicht. Was Sie geschrieben haben, bleibt auf diesem Gerät.',
    not_found: 'Dieser Bereich ist noch nicht eingerichtet. Bitte wenden Sie sich direkt an das Geschäft.',
    origin_not_allowed:
      'Dieser Bereich ist für diese Website noch nicht eingerichtet. Bitte wenden Sie sich direkt an das Geschäft.',
    too_many_requests:
      'Das war viel auf einmal. Ihr Entwurf bleibt erhalten; bitte in einer Minute noch einmal.',
    other: 'Bei uns ist etwas schiefgegangen. Ihr Entwurf bleibt erhalten.',
  },
}
