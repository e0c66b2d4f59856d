import type { SellerMailKind } from '../../domain/outbox/mail-kinds.ts'

const kinds: Record<SellerMailKind, { label: string; hint: string }> = {
  seller_new_lead: { label: 'A new lead', hint: 'Somebody has sent you a design from your site.' },
  seller_answer_soon: {
    label: 'Answer soon',
    hint: 'The time to answer a lead is nearly over, and nobody has.',
  },
  seller_customer_waiting: {
    label: 'A customer is waiting',
    hint: 'You accepted, and 24 hours have passed without a word from you.',
  },
  seller_lead_lost: {
    label: 'A lead is no longer open',
    hint: 'Others have taken it on, or the customer took it back.',
  },
  seller_cancelled: { label: 'A customer has cancelled', hint: 'An order you accepted was taken back.' },
}

export const notifications = {
  title: 'Notifications',
  lead: 'Which mails your store gets, and where they go.',
  where: 'Where they go',
  email: {
    label: 'Email address',
    hint: 'For the whole store: a shared mailbox works well. Customers whose piece you have taken on can write to it. Everybody signs in with their own address.',
  },
  which: 'Which you get',
  always:
    'Whatever you switch off, leads and customers that wait for you still show on your dashboard, and a cancelled order under Orders. Of a lead that is no longer open, only the mail tells you. Warnings about your AI budget always come, and so do the mails of a sign-in you asked for.',
  kinds,
  send: 'Save notifications',
  saved: 'Saved.',
  refused: 'Nothing was saved yet. Look at the field marked below.',
  errors: {
    email: {
      required: 'Write the address your mails go to.',
      email: 'That does not look like an email address.',
    },
  },
} as const
