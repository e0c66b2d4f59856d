import type { CustomerWords } from './customer-words.ts'

const see = (looking: boolean): string => (looking ? 'are looking at it' : 'can see it')
const on = (day: string | null): string => (day === null ? 'soon' : `on ${day}`)

export const customerMailsInEnglish: CustomerWords = {
  hello: (first) => (first === null ? 'Hello,' : `Hello ${first},`),
  action: 'Open your page',
  neutralSender: 'Your request',
  subjects: {
    received: (title) => `We have your design: ${title}`,
    receivedNeutral: (reference) => `We have your request ${reference}`,
    accepted: (store) => `${store} will make a quote for your piece`,
    news: (reference) => `News about your request ${reference}`,
    released: (reference) => `Other jewelers can see your request ${reference}`,
    request: (reference) => `About your request ${reference}`,
    closing: (reference, day) => `Your request ${reference} closes ${on(day)}`,
    withdrawn: (reference) => `You took your request ${reference} back`,
    cancelled: (store) => `${store} can’t make your piece after all`,
    completed: (store) => `${store} has finished your piece`,
  },
  arrived: (reference) => `Your design has arrived safely. Its reference is ${reference}.`,
  willAnswer: (store, when) => `${store} will answer by ${when}. You don’t need to do anything until then.`,
  jewelersSee: (looking) => `Jewelers who can make it ${see(looking)} now.`,
  storeCant: (store, looking) =>
    `${store} can’t take it on just now. As you agreed, other jewelers ${see(looking)}.`,
  otherJewelersSee: (looking) => `Other jewelers who can make it ${see(looking)} now.`,
  weWrite: 'We write to you as soon as one takes it on.',
  nothingToDo: 'You don’t need to do anything until then.',
  privateLink: 'This link is private. It opens your page, where you can follow what happens.',
  accepted: (store, reference) =>
    `${store} has accepted your request ${reference}. Next, they work out a detailed quote with you.`,
  released: (store) =>
    `${store} can’t take your piece on this time. As you agreed, other jewelers who can make it can see your request now, without your full name, email or phone.`,
  closing: (day) => `No jeweler has it just now. It stays open and then closes ${on(day)}.`,
  saved: 'Your design is saved on your page.',
  nothingCharged: 'Your design is saved on your page, and nothing was charged.',
  expired: 'No jeweler could take your piece on within 30 days, so your request has closed.',
  cantTake: (store) => `${store ?? 'No jeweler'} ${store ? 'can’t' : 'could'} take your piece on this time.`,
  withdrawn: 'Your request has closed, as you asked. Jewelers who were looking at it have been recorded.',
  cancelled: (store, reference) => `${store} had to give your request ${reference} back.`,
  theyWrote: (words) => `They wrote: “${words}”`,
  hasClosed: 'Your request has closed.',
  alreadyPaid: (store) => `Anything you already paid is between you and ${store}.`,
  anotherHasIt:
    'Another jeweler has taken your request on too, and goes on with it. You don’t need to do anything.',
  completed: (store) => `${store} has marked your piece as finished.`,
  somethingMissing: (email, day) =>
    `If something is missing, write to them${email === null ? '' : ` at ${email}`}: until ${day} they can open the order again.`,
}
