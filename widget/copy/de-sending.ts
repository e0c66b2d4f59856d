import type { LaterCopy } from './copy.ts'

export const deSending: Pick<LaterCopy, 'details' | 'issues' | 'sent'> = {
  details: {
    title: 'Wohin darf die Antwort gehen?',
    theJeweler: 'das Geschäft',
    lead: (store) =>
      `${store} erhält Ihr Bild, Ihre Auswahl und den Preis, den Sie gesehen haben, und antwortet Ihnen persönlich.`,
    leadNetwork:
      'Goldschmiede, die es anfertigen können, sehen Bild, Auswahl und Ort. Nachname, E-Mail und Telefon erhält nur, wer es übernimmt.',
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
    termsNetwork:
      'Goldschmiede des Netzwerks dürfen diese Angaben verwenden, um auf diese Anfrage zu antworten.',
    network: 'Falls es dort nicht geht, dürfen andere Goldschmiede sie sehen und darauf antworten.',
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
    replySoon:
      'Goldschmiede, die es anfertigen können, sehen es sich an. Wir schreiben Ihnen, sobald jemand es übernimmt.',
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
