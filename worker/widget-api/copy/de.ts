import type { ApiCopy } from './api-copy.ts'

export const apiInGerman: ApiCopy = {
  errors: {
    malformed: 'Diese Anfrage war nicht zu lesen. Bitte versuchen Sie es noch einmal.',
    unauthorized:
      'Dieser Entwurf lässt sich von hier nicht öffnen. Beginnen Sie einen neuen, oder öffnen Sie ihn über seinen eigenen Link.',
    forbidden: 'Das ist nicht erlaubt.',
    origin_not_allowed:
      'Diese Seite steht nicht auf der Liste der erlaubten Seiten. Das Geschäft kann sie in seinen Einstellungen unter Widget ergänzen.',
    contact_required: 'Bitte hinterlassen Sie zuerst Ihre Kontaktdaten.',
    not_found: 'Hier ist nichts mehr.',
    conflict:
      'Inzwischen hat sich etwas geändert. Ihr Entwurf ist gespeichert; bitte versuchen Sie es noch einmal.',
    revision_conflict: 'Dieser Entwurf wurde in einem anderen Fenster geändert. Hier ist der neueste Stand.',
    idempotency_mismatch: 'Dies wurde schon mit anderem Inhalt gesendet. Bitte versuchen Sie es noch einmal.',
    estimate_changed:
      'Die Preise haben sich geändert, seit Sie begonnen haben. Bitte sehen Sie sich den neuen an, bevor Sie senden.',
    store_unavailable: 'Das Geschäft kann gerade keine neuen Anfragen annehmen. Ihr Entwurf ist gespeichert.',
    already_sent: 'Dieser Entwurf wurde schon gesendet.',
    too_large: 'Das ist zum Senden zu groß.',
    unsupported_type: 'Inhalt dieser Art wird hier nicht angenommen.',
    invalid: 'Einige Angaben sind noch einmal zu prüfen.',
    too_many_requests:
      'Das ging etwas schnell. Ihr Entwurf ist gespeichert; bitte versuchen Sie es in einer Minute noch einmal.',
    internal:
      'Bei uns ist etwas schiefgegangen. Ihr Entwurf ist gespeichert; bitte versuchen Sie es noch einmal.',
    unavailable:
      'Wir erreichen gerade einen Dienst nicht, den wir brauchen. Ihr Entwurf ist gespeichert; bitte versuchen Sie es noch einmal.',
  },
  fields: {
    too_small: 'Das ist zu kurz oder zu klein.',
    too_big: 'Das ist zu lang oder zu groß.',
    unrecognized_keys: 'Dieses Feld kennen wir nicht.',
    invalid_type: 'Das fehlt oder ist von der falschen Art.',
    invalid_value: 'Das steht nicht zur Wahl.',
    invalid_format: 'Das sieht nicht richtig aus.',
    control_characters: 'Bitte verwenden Sie einfachen Text.',
    phone_needed: 'Bitte hinterlassen Sie eine Nummer, damit der Goldschmied Sie so erreicht.',
    max_below_min: 'Der höchste Betrag liegt unter dem niedrigsten.',
    terms_needed: 'Bitte stimmen Sie zu, damit Ihre Anfrage gesendet werden darf.',
    not_a_date: 'Bitte geben Sie ein Datum an.',
    unknown_locale: 'Diese Sprache kennen wir nicht.',
    unknown_style: 'Diesen Stil gibt es in dieser Art von Schmuck nicht.',
    metal_and_category: 'Ein Stück braucht ein Metall; ein loser Stein hat keines.',
    length_below_width: 'Die Länge kann nicht unter der Breite liegen.',
    taper_too_large: 'Die Schiene kann sich nicht um mehr als ihre Breite verjüngen.',
    several_centers: 'Ein Stück hat einen Hauptstein.',
    unknown_concept: 'Dieses Bild gehört nicht zum Entwurf.',
    image_type:
      'Ein Foto kann ein JPEG, PNG oder WebP sein. Bitte speichern Sie es so, und fügen Sie es noch einmal hinzu.',
    image_unreadable:
      'Dieses Foto ist nicht ganz angekommen oder für uns nicht lesbar. Bitte versuchen Sie ein anderes.',
    image_too_small: 'Dieses Foto ist sehr klein. Bitte wählen Sie eines mit mindestens 64 Pixeln je Seite.',
    image_too_large: 'Dieses Foto ist sehr groß. Bitte wählen Sie eines mit höchstens 40 Megapixeln.',
    image_refused:
      'Dieses Foto können wir nicht annehmen. Alles andere bleibt erhalten; bitte wählen Sie ein anderes.',
    images_full: 'Ein Entwurf fasst sechs Fotos. Entfernen Sie eines, um ein anderes hinzuzufügen.',
  },
  fieldFallback: 'Das sieht nicht richtig aus.',
}
