export const home = {
  title: 'Dashboard',
  needs: {
    title: 'What needs you',
    none: 'Nothing is waiting for you.',
    noneNotAccepting: 'Nothing is waiting for you. You are not accepting custom orders at the moment.',
    offers: (count: number) =>
      count === 1
        ? 'One request is waiting for your answer'
        : `${count} requests are waiting for your answer`,
    offersNext: (time: string) => `The first lapses in ${time}.`,
    offersAction: 'Answer',
    replies: (count: number) =>
      count === 1
        ? 'One customer is waiting to hear from you'
        : `${count} customers are waiting to hear from you`,
    repliesNote: 'You promised an answer within 24 hours.',
    repliesAction: 'Open orders',
    aiRest: 'AI pictures are resting',
    aiRestNotes: {
      quota: 'The account behind the key has no credit left. Our own drawings take over meanwhile.',
      auth: 'The key was not accepted. Our own drawings take over meanwhile.',
    },
    aiRestAction: 'See what to do',
  },
  checklist: {
    title: 'Getting started',
    progress: (done: number, all: number) => `${done} of ${all} done`,
    done: 'Done',
    todo: 'To do',
    prices: {
      label: 'Make the prices yours',
      note: 'Today’s spot prices, your markup, your bench fees. Three pieces show what it does.',
      action: 'Open the price book',
    },
    snippet: {
      label: 'Put the designer on your site',
      note: 'One line to paste; or share your store page.',
      action: 'Get the snippet',
    },
    accepting: {
      label: 'Start accepting custom orders',
      note: 'Until then the designer says kindly that you are not.',
      action: 'Open settings',
    },
    test_lead: {
      label: 'Send yourself a request',
      note: 'Design a piece as a customer would, and see it arrive here.',
      action: 'Try the designer',
    },
  },
  figures: {
    title: 'Your orders in numbers',
    active: { label: 'Active', note: 'Accepted, still to be quoted or agreed' },
    inProduction: { label: 'In production', note: 'Agreed, being made' },
    completed: { label: 'Completed', note: 'Finished since you opened' },
    successRate: {
      label: 'Success rate',
      note: 'Completed, of all you ever accepted',
      none: 'Shown once you have accepted an order',
    },
  },
  recent: {
    title: 'Recent orders',
    all: 'All orders',
    emptyTitle: 'No orders yet',
    empty: 'A request becomes an order when you accept it.',
    emptyAction: 'See the lead pool',
  },
  vacation: {
    title: 'Vacation',
    on: 'You are on vacation. New requests don’t reach you, and your designer says so.',
    off: 'Going away? No new requests reach you; requests you have not answered go back. Orders you accepted stay.',
    start: 'Start vacation',
    stop: 'End vacation',
    message: 'Change the message',
  },
} as const
