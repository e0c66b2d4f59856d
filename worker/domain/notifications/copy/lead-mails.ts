import type { LeadMailKind } from '../../outbox/mail-kinds.ts'
import type { About, Words } from './about.ts'
import { customerCopy } from './customer.ts'
import { sellerCopy } from './seller.ts'

/** What mails about a lead say, by kind. */
export const mailCopy = { ...customerCopy, ...sellerCopy } satisfies Record<
  LeadMailKind,
  (about: About) => Words
>

/** Who a surprise's mail comes from. */
export const NEUTRAL_SENDER = 'Your request'
