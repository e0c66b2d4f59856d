import type { ClosedReason } from '../../tables/leads.ts'
import { AI_MARK } from '../../platform/web/ui/picture.tsx'
import type { EstimateLine } from '#shared/pricing/estimate.ts'

const see = (looking: boolean): string => (looking ? 'are looking at' : 'can see')

/** Everything customers read on their page. `who` is the jeweler's name, or nobody's in a surprise. */
export const portalInEnglish = {
  title: (reference: string) => `Your request ${reference}`,
  someone: 'The jeweler',
  next: {
    offered: (who: string, by: string) => `${who} is looking at your request and will answer by ${by}.`,
    offeredLate: (who: string) =>
      `${who} has not answered yet. We will tell you as soon as anything changes.`,
    open: (looking: boolean) => `Jewelers who can make it ${see(looking)} your request.`,
    released: (who: string, looking: boolean) =>
      `${who} can’t take it on just now. As you agreed, other jewelers ${see(looking)} it.`,
    tell: 'We write to you as soon as one takes it on.',
    tellUntil: (until: string) => `We write to you as soon as one takes it on; it stays open until ${until}.`,
    accepted: (who: string, by: string) => `${who} has taken it on and will write to you by ${by}.`,
    acceptedLate: (who: string) => `${who} has taken it on and has not written yet. We have reminded them.`,
    acceptedAnswered: (who: string) => `${who} has taken it on and is preparing your quote.`,
    quoted: (who: string) => `${who} has sent you a quote by mail.`,
    making: (who: string) => `${who} is making it now.`,
    completed: (who: string) => `${who} has finished it.`,
    several: (count: number) => `${count} jewelers have taken it on and are preparing quotes for you.`,
    closed: {
      nobody: 'Nobody could take it on this time. Nothing was charged, and your design stays on this page.',
      expired:
        'Nobody could take it on within 30 days, so it has closed. Nothing was charged, and your design stays on this page.',
      withdrawn:
        'You took this request back. The jewelers have been told, nothing was charged, and your design stays on this page.',
      cancelled: 'It has been cancelled and is closed. Your design stays on this page.',
      spam: 'Nobody could take it on this time. Nothing was charged, and your design stays on this page.',
    } satisfies Record<ClosedReason, string>,
  },
  steps: {
    title: 'Where it stands',
    sent: 'Sent',
    accepted: 'Taken on by a jeweler',
    quote: 'Quote sent',
    making: 'Agreed, being made',
    completed: 'Finished',
    closed: 'Closed',
  },
  price: {
    title: 'Price',
    about: (price: string) => `about ${price}`,
    low: (price: string) => `from ${price}`,
    high: (price: string) => `to ${price}`,
    note: 'An estimate, until the jeweler quotes. Nothing has been charged.',
    lines: 'What it is made up of',
    /** What a line of the estimate is for. */
    lineLabel: ({ label }: EstimateLine) => label,
    line: 'Part',
    amount: 'About',
    total: 'Together',
    assumed: 'Assumed, until you tell the jeweler otherwise',
  },
  assumptions: {
    size_assumed: 'Ring size US 6',
    size_unsure: 'The ring size, still to be confirmed',
    band_assumed: 'A usual band',
    length_assumed: 'A usual length',
    quality_assumed: 'Good quality stones',
    stone_size_assumed: 'A usual stone size',
    customer_stone: 'You bring a stone of your own: its value is not in the price',
  },
  piece: {
    title: 'Your piece',
    words: 'What you wrote',
    noPicture: 'Your piece; its picture is being drawn',
    aiMark: AI_MARK,
    from: { top: 'from above', side: 'from the side' },
    photos: (count: number) => (count === 1 ? 'Your photo' : 'Your photos'),
    photosNote: 'Only you and your jeweler see them.',
    photoAlt: (index: number, aspect: string) => `Your photo ${index}, ${aspect}`,
    aspects: { style: 'for its style', stone: 'for its stone', shape: 'for its shape' },
    lightbox: {
      enlarge: 'Enlarge',
      close: 'Close',
      closer: 'Zoom in',
      whole: 'Show all of it',
      previous: 'Previous',
      next: 'Next',
    },
  },
  messages: { title: (who: string) => `From ${who}`, you: 'You' },
  reveal: 'Show the design',
  revealNote: 'Hidden, because this is a surprise.',
  withdraw: {
    open: 'Take this request back',
    what: 'Your request closes, and every jeweler who is looking at it or has taken it on is told. Nothing is charged. It can’t be opened again; to have it made later, you would design it anew.',
    send: 'Take it back',
    refusedTitle: 'Your piece is already being made',
    refused: (who: string) => `Nothing was changed. To stop the work, write to ${who}.`,
    yourJeweler: 'your jeweler',
    address: 'Show their address',
  },
  erase: {
    title: 'Delete my data',
    text: 'Your name, contact details, photos, messages and what you wrote are deleted for good, here and at every jeweler who saw this request. If it is still open, it closes. A record of the piece and its price stays, without anything that names you.',
    send: 'Delete my data for good',
    blocked:
      'A jeweler is still dealing with this request. You can delete your data once it is finished, taken back or declined.',
    refused: 'Nothing was deleted. A jeweler is dealing with this request now; here is how it stands.',
  },
  erased: {
    title: 'Your data was deleted',
    text: (when: string) =>
      `On ${when} your name, contact details, photos, messages and what you wrote were deleted. Nothing here names you any more, and no more mail comes to you about this request.`,
    reference: (reference: string) => `The request was ${reference}.`,
  },
  foot: 'This page is private. Whoever has its link can open it.',
} as const
