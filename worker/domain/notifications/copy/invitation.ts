type Invited = { store: string; by: string | null; until: string }

const asks = ({ store, by }: Invited): string =>
  `${by ?? 'An owner'} invites you to work on the custom orders of ${store}: requests, messages and quotes.`

/** What somebody reads who is asked to join a store. */
export const invitationCopy = {
  greeting: 'Hello,',
  subject: ({ store }: Invited): string => `Join ${store} on Milgrain`,
  open: (about: Invited): string[] => [
    asks(about),
    `Choose your name and a password, and you are in. The link is for you alone and works until ${about.until}.`,
    'If you do not know them, you can leave this mail unanswered; nothing happens.',
  ],
  action: 'Join the store',
  /** One address is one seller of one store. */
  taken: (about: Invited): string[] => [
    asks(about),
    'This address already signs in to a store on Milgrain, and an address belongs to one store. To join this one as well, ask them to invite another address of yours.',
    'We have not told them that you have an account.',
  ],
  takenAction: 'Sign in to your store',
} as const
