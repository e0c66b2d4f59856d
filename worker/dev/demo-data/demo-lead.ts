import type { DeclineReason } from '#shared/lead/assignment-status.ts'
import type { Aspect } from '#shared/spec/reference-photo.ts'
import type { Category } from '#shared/spec/vocabulary.ts'

/** What somebody does about a lead, so many hours after it was sent. `by`: the slug of the store it happens at. */
export type DemoStep = { hours: number; by: string } & (
  | { do: 'review' }
  /** Without words the reply clock runs. */
  | { do: 'accept'; says?: string }
  | { do: 'decline'; reason: DeclineReason; note?: string }
  | { do: 'quote' }
  /** The customer agrees to the store's quote. */
  | { do: 'win' }
  | { do: 'complete' }
  | { do: 'cancel'; reason: string }
  | { do: 'spam' }
  /** The customer takes the request back before anybody has taken it on. */
  | { do: 'withdraw' }
  /** The customer writes to a store that has taken it on. */
  | { do: 'write'; says: string }
  /** The store answers. */
  | { do: 'reply'; says: string }
)

export type DemoLead = {
  /** Hours before the demo begins. */
  hoursAgo: number
  /** The slug of the store whose site it is sent from, or `network`. */
  from: string
  name: string
  email: string
  phone?: string
  preferred?: 'phone' | 'text'
  location?: string
  words: string
  category?: Category
  locale?: string
  /** In major units of the store's currency. */
  budget?: { min?: number; max?: number }
  needByWeeks?: number
  message?: string
  /** May go to others. */
  consent?: true
  surprise?: true
  /** Files of the demo shop's pictures, given as reference photos. */
  photos?: { file: string; aspect: Aspect }[]
  /** From the first words to sending. */
  minutes: number
  /** Whether the customer has opened their page from the mail; most do. */
  unopened?: true
  steps?: DemoStep[]
}
