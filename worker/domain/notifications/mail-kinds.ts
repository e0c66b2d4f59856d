/** Mails about a lead, by who they are for. */
export const LEAD_MAIL_KINDS = [
  'customer_received',
  'customer_accepted',
  'customer_nobody',
  'seller_new_lead',
] as const
export type LeadMailKind = (typeof LEAD_MAIL_KINDS)[number]

/** Every mail the outbox knows. */
export const MAIL_KINDS = [...LEAD_MAIL_KINDS, 'seller_ai_budget'] as const
export type MailKind = (typeof MAIL_KINDS)[number]
