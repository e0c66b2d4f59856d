type Share = (share: string) => string

export const insights = {
  title: 'Insights',
  nav: { long: 'Insights', short: 'Insights' },
  lead: 'What your numbers say, and one thing to do about each. Spam is in none of them.',
  window: 'The last 90 days',
  doThis: 'What to do',
  declines: {
    title: 'Why you decline',
    few: 'Shown after 5 leads you declined.',
    latest: 'Your latest notes',
    advice: {
      budget_minimum: (amount: string) =>
        `Most of these budgets end around ${amount}. Raise your minimum order value to about that, so that these leads reach others first.`,
      budget_prices:
        'Most of these budgets would have covered the price your customers saw. Your price book asks less than you want: raise it.',
      budget_talk: 'Say on your site what your pieces start at, so that people come with a budget that fits.',
      outside_expertise: (category: string | null) =>
        category === null
          ? 'Choose in your settings which categories you take, so that the rest goes to others at once.'
          : `Most of these were for ${category}. If you don’t make them, leave that category out in your settings.`,
      too_busy:
        'Lengthen your lead time, or switch to vacation for a while. Then people know before they ask.',
      timeline: (days: number) =>
        `Your lead time says ${days} days. Set it to what you really need: shoppers see it before they send.`,
      other: 'Read your notes here: what comes up twice may be a setting.',
      mixed: 'No reason stands out, so no one change would help most.',
    },
  },
  losses: {
    title: 'What went elsewhere',
    few: 'Shown after 5 leads that went elsewhere.',
    parts: {
      others: 'Another jeweler was chosen',
      lapsed: 'Your time to answer ran out',
      vacation: 'You were on vacation',
      withdrawn: 'Taken back by the customer',
    },
    advice: {
      others: 'Accept with a first message: the jeweler who writes first is the one people remember.',
      lapsed: (hours: number) =>
        `Many of these ran out of time. You give yourself ${hours} hours: allow yourself longer in your settings, or answer the reminder when it comes.`,
      lapsedAtMost: (hours: number) =>
        `Many of these ran out of time, though you give yourself ${hours} hours, the most there is. Answer when the reminder comes; a quick no helps the customer too.`,
      vacation: 'Many of these came back while you were away. Say in your vacation message when you return.',
      withdrawn: 'Many customers changed their mind. A quick first answer keeps them.',
      mixed: 'No cause stands out, so no one change would help most.',
    },
  },
  answers: {
    title: 'How fast you answer',
    few: 'Shown after 5 leads you answered.',
    within: (hours: string) => `Within ${hours}`,
    from: (from: string, to: string) => `${from} to ${to}`,
    longer: (hours: string) => `After more than ${hours}`,
    middle: (median: string, from: string, to: string) =>
      `Half of your answers take less than ${median}; the middle half takes from ${from} to ${to}.`,
    advice: {
      fast: 'You answer fast. Keep it up: it is what customers notice first.',
      steady:
        'You answer within a day. A look at the pool in the morning and one after lunch would halve it.',
      uneven: 'Most answers come soon, but some wait over a day. Let a colleague look in when you are out.',
      slow: 'Half of your customers wait longer than a day. Set one time a day for the pool, or invite a colleague to help.',
    },
  },
  funnel: {
    title: 'Where shoppers leave the designer',
    window: 'The last 28 days',
    few: 'Shown after 20 visits to your designer.',
    steps: {
      seen: 'Saw it on your page',
      opened: 'Opened the designer',
      described: 'Described a piece',
      pictured: 'Saw it drawn',
      materials: 'Chose materials, with the price in sight',
      details: 'Began their details',
      sent: 'Sent it to you',
    },
    of: (count: string, share: string) => `${count} (${share})`,
    advice: {
      even: 'They leave a few at a time, nowhere in particular. Nothing needs changing.',
      opened: (share: string) => `${share} never open it.`,
      described: (share: string) =>
        `${share} leave before they describe a piece. Put two or three examples beside the designer, so that it is clear what to write.`,
      pictured: (share: string) =>
        `${share} leave before they see a picture. Say beside the designer that the drawing is free and takes a few seconds.`,
      materials: (share: string) =>
        `${share} leave at the picture. Show photographs of finished pieces beside the designer, so that people trust what they will get.`,
      details: (share: string) =>
        `${share} leave at the price. Check your price book against pieces you sold, and say on your site what your work starts at.`,
      sent: (share: string) =>
        `${share} leave while they give their details. Say on your page that sending is free and binds nobody.`,
    } satisfies Record<string, string | Share>,
  },
  prices: {
    title: 'Prices and budgets by category',
    window: 'The newest leads from your own site',
    few: 'Shown after 5 leads from your own site.',
    head: {
      category: 'Category',
      requests: 'Requests',
      likely: 'Price they saw',
      budget: 'Their budget ends at',
      below: 'Below the price',
    },
    middle: (median: string, range: string) => `${median} (${range})`,
    note: 'The amount in the middle, and in brackets where the middle half lies.',
    share: (below: string, budgeted: string) => `${below} of ${budgeted}`,
    none: 'None given',
    advice: {
      fits: 'What people can spend and what their pieces cost belong together. Nothing needs changing.',
      below: (category: string) =>
        `For ${category}, half of the budgets or more end below the price. Answer with a lighter or lab-grown version instead of declining.`,
      room: (category: string) =>
        `For ${category}, budgets reach well beyond the price. Offer a finer stone beside the piece they asked for.`,
    },
  },
  cancels: {
    title: 'Orders that were cancelled',
    few: 'Shown after 5 cancelled orders.',
    by: { seller: 'By you', customer: 'By the customer', unknown: 'Not recorded' },
    latest: 'The latest reasons',
    advice: {
      customer: 'Most are cancelled by customers. Send your quote sooner: most minds change while waiting.',
      seller: 'Most are cancelled by you. Ask what you need to know before you accept.',
      mixed: 'Neither side cancels much more than the other. Read the reasons below.',
    },
  },
} as const
