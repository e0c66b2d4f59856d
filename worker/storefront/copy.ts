/** What anybody reads: the product's own page and the stores' pages. */
export const copy = {
  product: 'Milgrain',
  description:
    'Shoppers design their piece on a jeweler’s own site, see it to scale with an honest price, and send it.',
  hero: {
    title: 'Custom jewelry orders without the back and forth',
    text: 'A shopper describes a piece on your site, sees it, adjusts it until it is right, and sends it. You receive a picture, every measure, and a price they have already seen.',
    signup: 'Open your store',
    signIn: 'Sign in',
    picture: 'A ring with one oval sapphire, drawn to scale by the studio engine',
    demo: 'See a store’s page',
  },
  shoppers: {
    link: 'Looking for a jeweler? Design your piece',
    title: 'Looking for a jeweler?',
    text: 'Design your piece here, and jewelers who can make it answer you. Sending it is free, and nothing is made until you agree on a quote.',
    privacy:
      'Jewelers see your piece, your first name and where you are. Your full name, email and phone go only to those who take it on.',
    noScript: 'The designer needs JavaScript. Switch it on for this page to design your piece.',
  },
  how: {
    title: 'How it goes',
    steps: [
      {
        title: 'They say what they dream of',
        text: '“An oval sapphire in rose gold, size 6, thin band.” What was understood appears as they type, and a tap corrects it.',
      },
      {
        title: 'They see it, to scale',
        text: 'The piece is drawn from its measures. Another metal or a larger stone changes the picture and the price at once.',
      },
      {
        title: 'You receive something you can make',
        text: 'Picture, materials, sizes, budget and date, with a note from the bench where something won’t last.',
      },
      {
        title: 'You answer once',
        text: 'Accept with a first message, or decline: declining is free. The customer follows on a page of their own.',
      },
    ],
  },
  promises: {
    title: 'What you can count on',
    list: [
      'Prices come from your own price book. Your cost and margin never leave it.',
      'A request from your site is yours first, with all of the customer’s details.',
      'One line of script; no cookies, nothing from third parties.',
      'It works without AI, too.',
    ],
  },
  store: {
    logo: (store: string): string => `The logo of ${store}`,
    leadTime: (days: number) => `A piece usually takes about ${days} days.`,
    designer: 'Design your piece',
    noScript: 'The designer needs JavaScript. Switch it on for this page, or write to the store directly.',
    foot: 'Designed with Milgrain',
  },
} as const
