import type { CustomerWords } from './customer-words.ts'

const on = (day: string | null): string => (day === null ? 'bald' : `am ${day}`)

export const customerMailsInGerman: CustomerWords = {
  hello: (first) => (first === null ? 'Guten Tag,' : `Guten Tag ${first},`),
  action: 'Ihre Seite öffnen',
  neutralSender: 'Ihre Anfrage',
  subjects: {
    received: (title) => `Ihr Entwurf ist angekommen: ${title}`,
    receivedNeutral: (reference) => `Ihre Anfrage ${reference} ist angekommen`,
    accepted: (store) => `${store} macht Ihnen ein Angebot für Ihr Stück`,
    news: (reference) => `Neues zu Ihrer Anfrage ${reference}`,
    released: (reference) => `Andere Goldschmiede können Ihre Anfrage ${reference} sehen`,
    request: (reference) => `Zu Ihrer Anfrage ${reference}`,
    closing: (reference, day) => `Ihre Anfrage ${reference} schließt ${on(day)}`,
    withdrawn: (reference) => `Sie haben Ihre Anfrage ${reference} zurückgezogen`,
    cancelled: (store) => `${store} kann Ihr Stück doch nicht anfertigen`,
    completed: (store) => `${store} hat Ihr Stück fertiggestellt`,
  },
  arrived: (reference) => `Ihr Entwurf ist gut angekommen. Sein Zeichen ist ${reference}.`,
  willAnswer: (store, when) => `${store} antwortet Ihnen bis ${when}. Bis dahin brauchen Sie nichts zu tun.`,
  jewelersSee: (looking) =>
    looking
      ? 'Goldschmiede, die es anfertigen können, sehen es sich gerade an.'
      : 'Goldschmiede, die es anfertigen können, können es jetzt sehen.',
  storeCant: (store, looking) =>
    `${store} kann es gerade nicht annehmen. Wie vereinbart ${looking ? 'sehen andere Goldschmiede es sich an' : 'können andere Goldschmiede es sehen'}.`,
  otherJewelersSee: (looking) =>
    looking
      ? 'Andere Goldschmiede, die es anfertigen können, sehen es sich gerade an.'
      : 'Andere Goldschmiede, die es anfertigen können, können es jetzt sehen.',
  weWrite: 'Wir schreiben Ihnen, sobald jemand es übernimmt.',
  nothingToDo: 'Bis dahin brauchen Sie nichts zu tun.',
  privateLink: 'Dieser Link ist privat. Er öffnet Ihre Seite, auf der Sie alles verfolgen können.',
  accepted: (store, reference) =>
    `${store} hat Ihre Anfrage ${reference} angenommen und arbeitet nun mit Ihnen ein genaues Angebot aus.`,
  released: (store) =>
    `${store} kann Ihr Stück diesmal nicht annehmen. Wie vereinbart können nun andere Goldschmiede, die es anfertigen können, Ihre Anfrage sehen, ohne Ihren vollen Namen, Ihre E-Mail-Adresse oder Telefonnummer.`,
  closing: (day) =>
    `Zurzeit hat kein Goldschmied Ihre Anfrage übernommen. Sie bleibt noch offen und schließt ${on(day)}.`,
  saved: 'Ihr Entwurf bleibt auf Ihrer Seite gespeichert.',
  nothingCharged: 'Ihr Entwurf bleibt auf Ihrer Seite gespeichert, und es wurde nichts berechnet.',
  expired:
    'Innerhalb von 30 Tagen konnte kein Goldschmied Ihr Stück annehmen; Ihre Anfrage ist daher geschlossen.',
  cantTake: (store) =>
    store === null
      ? 'Diesmal konnte kein Goldschmied Ihr Stück annehmen.'
      : `${store} kann Ihr Stück diesmal nicht annehmen.`,
  withdrawn:
    'Ihre Anfrage ist geschlossen, wie Sie es wollten. Goldschmiede, die sie vor sich hatten, wissen Bescheid.',
  cancelled: (store, reference) => `${store} musste Ihre Anfrage ${reference} zurückgeben.`,
  theyWrote: (words) => `Dazu die Nachricht: „${words}“`,
  hasClosed: 'Ihre Anfrage ist geschlossen.',
  alreadyPaid: (store) => `Was Sie bereits bezahlt haben, klären Sie bitte direkt mit ${store}.`,
  anotherHasIt:
    'Ein anderer Goldschmied hat Ihre Anfrage ebenfalls angenommen und arbeitet daran weiter. Sie brauchen nichts zu tun.',
  completed: (store) => `${store} hat Ihr Stück als fertig gemeldet.`,
  somethingMissing: (email, day) =>
    `Falls etwas fehlt, schreiben Sie bitte dorthin${email === null ? '' : `, an ${email}`}: Bis ${day} lässt sich der Auftrag wieder öffnen.`,
}
