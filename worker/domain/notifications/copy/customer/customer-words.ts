/** The sentences of mails to customers, in one language. `looking`: somebody is reviewing it at this moment. */
export type CustomerWords = {
  hello: (first: string | null) => string
  action: string
  /** Who a surprise's mail comes from. */
  neutralSender: string
  subjects: {
    received: (title: string) => string
    receivedNeutral: (reference: string) => string
    accepted: (store: string) => string
    news: (reference: string) => string
    released: (reference: string) => string
    request: (reference: string) => string
    /** `day` is unknown where it was never set. */
    closing: (reference: string, day: string | null) => string
    withdrawn: (reference: string) => string
    cancelled: (store: string) => string
    completed: (store: string) => string
  }
  arrived: (reference: string) => string
  willAnswer: (store: string, when: string) => string
  /** Of a request that came to the network, and of one its store can't take. */
  jewelersSee: (looking: boolean) => string
  storeCant: (store: string, looking: boolean) => string
  otherJewelersSee: (looking: boolean) => string
  weWrite: string
  nothingToDo: string
  privateLink: string
  accepted: (store: string, reference: string) => string
  released: (store: string) => string
  closing: (day: string | null) => string
  saved: string
  nothingCharged: string
  expired: string
  /** `null`: no store in particular. */
  cantTake: (store: string | null) => string
  withdrawn: string
  cancelled: (store: string, reference: string) => string
  theyWrote: (words: string) => string
  hasClosed: string
  alreadyPaid: (store: string) => string
  anotherHasIt: string
  completed: (store: string) => string
  somethingMissing: (email: string | null, day: string) => string
}
