/** The list of orders. */
export const orders = {
  title: 'Orders',
  nav: { long: 'Orders', short: 'Orders' },
  lead: 'Every lead you accepted, and how it stands.',
  filter: 'Show',
  all: 'All',
  narrow: 'Narrow and sort',
  unread: 'Unread',
  waiting: 'Waiting longest',
  sorted: {
    newest: 'The latest change first.',
    waiting: 'Customers who wait for your answer first, the longest wait on top.',
  },
  search: {
    label: 'Search your orders',
    hint: 'Piece, customer, reference or email',
    send: 'Search',
    clear: 'Clear the search',
  },
  back: 'Back to the beginning',
  more: 'Load more',
  further: 'Search further',
  stopped: (rows: string) => `This looked at ${rows} of your orders and stopped there.`,
  row: {
    reference: (reference: string) => `Reference ${reference}`,
    changed: (when: string) => `changed ${when}`,
  },
  empty: {
    title: 'No orders yet',
    text: 'A lead becomes an order when you accept it.',
    action: 'See the lead pool',
  },
  notFound: {
    title: (q: string) => `Nothing found for “${q}”`,
    text: 'We looked for every word in the piece, the customer’s name, place and email, and the reference. A part of a word is enough.',
    further: 'Nothing found so far',
  },
  noUnread: {
    title: 'Nothing unread here',
    text: 'New messages from customers show here until you open them.',
  },
  none: {
    accepted: {
      title: 'No order waits for a quote',
      text: 'Leads you accept stand here until your quote is sent.',
    },
    quote_sent: {
      title: 'No quote is with a customer',
      text: 'Orders stand here from your quote until the customer’s answer.',
    },
    in_production: {
      title: 'Nothing is in production',
      text: 'Orders stand here once a customer has accepted your quote, until you mark them completed.',
    },
    completed: { title: 'Nothing completed yet', text: 'Orders you mark completed stand here.' },
    cancelled: { title: 'Nothing was cancelled', text: 'Orders that you or a customer gave up stand here.' },
    lost: {
      title: 'No order was lost',
      text: 'Requests you had accepted stand here when the customer chose another jeweler or took the request back.',
    },
  },
  showAll: 'Show all',
  end: { title: 'That was the last one', text: 'There are no more orders after these.' },
} as const
