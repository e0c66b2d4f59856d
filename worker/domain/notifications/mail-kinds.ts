/** Every mail the outbox knows, by who it is for. */
export const MAIL_KINDS = [
  'customer_received',
  'customer_accepted',
  'customer_nobody',
  'seller_new_lead',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]
