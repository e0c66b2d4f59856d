export const pictures = {
  title: 'AI pictures',
  lead: 'Photo-like pictures of what your shoppers describe, within a budget you set.',
  refused: 'Nothing was saved yet. Look at the fields marked below.',
  conflict: 'The key was changed meanwhile, and nothing of yours was saved. This is how it stands now.',
  saved: {
    limits: 'Saved.',
    key: 'Saved, and sealed away. Test the connection once, before shoppers do.',
    removed: 'The key is gone. Nothing of it is kept.',
    awake: 'The next picture a shopper asks for tries again.',
  },
  empty: {
    title: 'Your designer already draws every piece, for free',
    drawings:
      'Our own drawings come from the measures of the piece, true to scale. They cost nothing and stay, whatever you choose here.',
    pictures: (most: string): string =>
      `AI pictures are made from the shopper’s words: closer to a photograph, less exact than a drawing. They need a key from an AI service such as OpenAI, which bills you for each one: a picture of an ordinary ring comes to ${most} at most.`,
    budget: 'You set a budget for the day and the month. When it is used up, our drawings take over.',
    staff: 'To begin, the owner of the store enters a key here.',
  },
  rest: {
    title: 'AI pictures are resting',
    own: {
      quota: (until: string): string =>
        `The account behind your key has no credit left. Our own drawings take over until ${until}, then we try again. Add credit with the AI service; after that you need not wait.`,
      auth: (until: string): string =>
        `The AI service did not accept your key. Our own drawings take over until ${until}, then we try again. The owner of the store can enter an active one below.`,
    },
    shared: {
      quota: (until: string): string =>
        `The account behind the key of this service has no credit left. Our own drawings take over until ${until}, then we try again. You need not do anything; with a key of your own you don’t depend on it.`,
      auth: (until: string): string =>
        `The AI service did not accept the key of this service. Our own drawings take over until ${until}, then we try again. You need not do anything; with a key of your own you don’t depend on it.`,
    },
    again: 'Try again now',
  },
  use: {
    title: 'This month',
    pictures: { label: 'Pictures', note: (today: string, cap: string): string => `${today} of ${cap} today` },
    spent: { label: 'Spent', note: (today: string, cap: string): string => `${today} of ${cap} today` },
    left: { label: 'Left', note: (cap: string): string => `of ${cap} this month` },
    lead: {
      label: 'For each lead',
      note: (count: number): string =>
        count === 1 ? 'One lead sent this month' : `${count} leads sent this month`,
      none: 'No lead sent this month yet',
    },
    held: 'Pictures being drawn are counted at what they may cost at most, until they are done.',
    ownServer: 'Pictures by your own server are counted, not billed.',
  },
  enabled: {
    label: 'AI pictures',
    hint: (most: string): string =>
      `Shoppers can ask for them beside our own drawings. A picture of an ordinary ring comes to ${most} at most.`,
    ownHint: 'Shoppers can ask for them beside our own drawings.',
  },
  limits: {
    title: 'What they may cost',
    text: 'In US dollars, as the AI service bills them. When one of these is reached, our own drawings take over.',
    withoutKey: (month: string, day: string, pictures: number) =>
      `Until you add a key of your own, pictures stop at ${month} a month, ${day} a day and ${pictures} pictures a day, even if you set more here.`,
    monthCapMicros: {
      label: 'Amount a month',
      unit: 'US dollars',
      hint: 'At 80 % you get a mail, once a month.',
    },
    dayCapMicros: { label: 'Amount a day', unit: 'US dollars' },
    dayCapImages: { label: 'Pictures a day', unit: 'pictures' },
    shoppers: 'What shoppers may ask for',
    visitorFree: {
      label: 'Pictures before contact details',
      unit: 'pictures',
      hint: 'After these, a shopper sends you a request first.',
    },
    visitorDay: { label: 'Pictures a day for one shopper', unit: 'pictures' },
    addressDay: {
      label: 'Pictures a day from one network',
      unit: 'pictures',
      hint: 'Everybody in one home, office or café together.',
    },
    send: 'Save',
  },
  key: {
    title: 'Your key',
    titleShared: 'Whose key',
    own: (hint: string): string => `Your own key, ${hint}.`,
    at: (server: string): string => `It is used with ${server} only.`,
    openai: 'OpenAI',
    shared: 'The key of this service. You can use your own instead.',
    none: 'An AI service gives you a key in its settings, under a name like “API keys”.',
    staff: 'Only the owner of the store can change it.',
    field: 'Key',
    fieldNew: 'Another key',
    hint: 'Kept encrypted, and never shown again.',
    hintNew: 'Left empty, the key you have stays. It is never shown again.',
    server: 'Another server or model',
    baseUrl: {
      label: 'Server address',
      hint: 'Of any service that speaks like OpenAI’s. Left empty, it is OpenAI.',
    },
    model: {
      label: 'Model',
      hint: (usual: string): string =>
        `Left empty with OpenAI, it is ${usual}. Another server needs its name.`,
    },
    edits: {
      label: 'This server can change pictures',
      hint: 'It has /images/edits. Off: a change is drawn anew from the whole piece.',
    },
    send: 'Save key',
    remove: {
      title: 'Remove the key',
      text: 'It is deleted at once, with the server address. No more AI pictures are drawn with it; those already drawn stay.',
      shared: 'Pictures go on with the key of this service.',
      send: 'Remove key',
    },
  },
  test: {
    title: 'Test connection',
    text: 'Asks the AI service about the key and the models as they are saved. It draws nothing and costs nothing; it takes a few seconds.',
    send: 'Test connection',
    busy: 'Asking the service…',
    unreadable: 'The key can’t be opened any more. Enter it once again.',
    tooOften: 'That was quite often. Wait a minute, then test again.',
  },
  errors: {
    monthCapMicros: { out_of_range: 'An amount from 1 to 10,000 dollars, like 50 or 49.50.' },
    dayCapMicros: {
      out_of_range: 'An amount from 0.50 to 10,000 dollars, like 5 or 4.50.',
      more_than_month: 'A day can’t be more than the month.',
    },
    dayCapImages: { out_of_range: 'A whole number from 1 to 10,000.' },
    visitorFree: { out_of_range: 'A whole number from 0 to 100.' },
    visitorDay: { out_of_range: 'A whole number from 1 to 1,000.' },
    addressDay: { out_of_range: 'A whole number from 1 to 10,000.' },
    apiKey: {
      required: 'Enter the key.',
      invalid_value: 'This is not a key: copy it whole, without spaces. It was not saved.',
      other_server: 'For another server, enter its key again: the one you have stays with its own.',
    },
    baseUrl: { not_an_address: 'Write it like https://images.example.com/v1, without anything after a ?.' },
    model: {
      required: 'Another server needs the name of its model.',
      invalid_value: 'The name of a model has no spaces.',
    },
  },
} as const
