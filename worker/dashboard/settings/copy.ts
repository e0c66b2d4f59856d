/** Everything under Settings, in the order it is shown. */
export const settingsTabs = {
  label: 'Settings',
  store: 'Store',
  profile: 'Profile',
  notifications: 'Notifications',
  replies: 'Replies',
  team: 'Team',
  pictures: 'AI pictures',
  history: 'History',
} as const

export const settings = {
  nav: { long: 'Settings', short: 'Settings' },
  title: 'Settings',
  lead: 'Which custom requests reach you, and when.',
  ownersOnly: 'You can look at this. Only an owner of the store can change it.',
  ownersOnlyStore:
    'You can look at these. Only an owner of the store can change them; you can start and end a vacation on the dashboard.',
  accepting: {
    label: 'Accept custom orders',
    hint: 'Off: no lead reaches you by any path, and your designer says so kindly.',
  },
  offer: 'What you take on',
  categories: {
    legend: 'Accepted pieces',
    hint: 'With none ticked, you take every kind.',
    names: {
      engagement_ring: 'Engagement rings',
      wedding_band: 'Wedding bands',
      ring: 'Rings',
      pendant: 'Pendants',
      necklace: 'Necklaces',
      earrings: 'Earrings',
      bracelet: 'Bracelets',
      gemstone: 'Loose gemstones',
    },
  },
  minOrder: {
    label: 'Minimum order value',
    hint: 'A lead whose highest budget is below it does not reach you. Left empty, there is none.',
  },
  maxOrder: {
    label: 'Maximum order value',
    hint: 'A lead whose lowest budget is above it does not reach you. Left empty, there is none.',
  },
  noBudget: 'A lead without a budget always reaches you.',
  timing: 'Timing',
  leadTimeDays: {
    label: 'Lead time',
    hint: 'How long a piece usually takes you. Shoppers see it before they send.',
    unit: 'days',
  },
  autoDeclineHours: {
    label: 'Time to answer',
    hint: 'A lead you have not answered by then goes on to other jewelers where you and the customer agreed to that; otherwise it closes, and the customer is told. 1 to 168 hours.',
    unit: 'hours',
  },
  network: 'Other jewelers',
  networkReceive: {
    label: 'Receive leads from the pool',
    hint: 'Leads from other sites that match your settings, open to several stores.',
  },
  networkRelease: {
    label: 'Let go of leads you can’t take',
    hint: 'Your designer asks shoppers whether other jewelers may see their request; those who agree are passed on.',
  },
  vacationTitle: 'Vacation',
  vacation: {
    label: 'On vacation',
    hint: 'Stops new leads at once. Leads you have not answered are declined for you; accepted orders stay.',
  },
  vacationMessage: {
    label: 'Vacation message',
    hint: 'Shown wherever shoppers meet your store. Left empty, we say that you are on a break.',
  },
  quotes: 'What a quote begins with',
  quotesNote:
    'Milgrain does not write quotes yet. These are kept for when it does; you can then change each of them on every quote.',
  quoteValidityDays: { label: 'Valid for', hint: '1 to 90 days after the day you send it.', unit: 'days' },
  quoteDepositBps: {
    label: 'Deposit',
    hint: 'Of the total, due when the customer accepts. Left empty, none.',
    unit: '%',
  },
  quoteRevisions: {
    label: 'Included changes',
    hint: 'How often the design may be changed at no cost. 0 to 20.',
    unit: 'changes',
  },
  taxRateBps: { label: 'Tax rate', hint: 'Like 8.25. Left empty, none.', unit: '%' },
  taxInclusive: {
    label: 'Prices include tax',
    hint: 'Off: tax is added below the lines of a quote.',
  },
  quoteTerms: {
    label: 'Terms',
    hint: 'What you agree on with every order: payment, returns, care. Up to 5,000 characters.',
  },
  send: 'Save settings',
  saved: 'Saved.',
  refused: 'Nothing was saved yet. Look at the fields marked below.',
  conflict:
    'Nothing was saved: the store’s currency was changed meanwhile. Check the amounts, then save again.',
  errors: {
    minOrder: { not_an_amount: 'An amount above zero, like 500 or 1,250.00, or nothing.' },
    maxOrder: {
      not_an_amount: 'An amount above zero, like 5,000, or nothing.',
      below_minimum: 'The maximum is below the minimum: no lead could match both.',
    },
    leadTimeDays: { out_of_range: 'A whole number of days, from 1 to 365.' },
    autoDeclineHours: { out_of_range: 'A whole number of hours, from 1 to 168.' },
    vacationMessage: {
      too_long: 'Keep the message under 500 characters.',
      control_characters: 'It holds a character that can’t be shown. Type it by hand.',
    },
    quoteValidityDays: { out_of_range: 'A whole number of days, from 1 to 90.' },
    quoteDepositBps: { out_of_range: 'A percentage from 0 to 100, with two decimals at most.' },
    quoteRevisions: { out_of_range: 'A whole number from 0 to 20.' },
    taxRateBps: { out_of_range: 'A percentage from 0 to 100, with two decimals at most.' },
    quoteTerms: {
      too_long: 'Keep the terms under 5,000 characters.',
      control_characters: 'They hold a character that can’t be shown. Type it by hand.',
    },
  },
} as const
