/** Mails to the customer of a lead. */
export const CUSTOMER_MAIL_KINDS = [
  'customer_received',
  'customer_accepted',
  /** The store it was sent to can't take it; as agreed, other jewelers see it now. */
  'customer_released',
  'customer_closing_soon',
  'customer_nobody',
  'customer_withdrawn',
  /** The store gave an accepted order back. */
  'customer_cancelled',
  'customer_completed',
] as const

export type CustomerMailKind = (typeof CUSTOMER_MAIL_KINDS)[number]

/** Mails to a store about a lead. A store may switch each of them off (`stores.mutedMails`). */
export const SELLER_MAIL_KINDS = [
  'seller_new_lead',
  'seller_answer_soon',
  'seller_customer_waiting',
  'seller_lead_lost',
  /** The customer took an accepted request back. */
  'seller_cancelled',
] as const
export type SellerMailKind = (typeof SELLER_MAIL_KINDS)[number]

const CUSTOMERS: ReadonlySet<string> = new Set(CUSTOMER_MAIL_KINDS)
export const isForCustomer = (kind: string): kind is CustomerMailKind => CUSTOMERS.has(kind)

export const LEAD_MAIL_KINDS = [...CUSTOMER_MAIL_KINDS, ...SELLER_MAIL_KINDS] as const
export type LeadMailKind = (typeof LEAD_MAIL_KINDS)[number]

/** Every mail the outbox knows. */
export const MAIL_KINDS = [...LEAD_MAIL_KINDS, 'seller_ai_budget', 'seller_invited'] as const
export type MailKind = (typeof MAIL_KINDS)[number]
