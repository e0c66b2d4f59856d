export const sheet = {
  title: 'Bench sheet',
  link: 'Bench sheet',
  back: 'The order',
  print: 'Print',
  lead: (reference: string, when: string) => `${reference} · accepted ${when}`,
  drawings: 'Drawings, in millimeters',
  views: {
    finger: 'Through the finger',
    edge: 'From the side',
    above: 'From above',
    front: 'From the front',
    profile: 'From the side',
    detail: 'Close up',
  },
  hoopView: 'Through the hoop',
  measured: (view: string, labels: readonly string[]) =>
    labels.length > 0 ? `${view}. In mm: ${labels.join(', ')}` : view,
  toScale:
    'The views of a piece share one scale; a close-up has its own. Work from the numbers, not from the paper.',
  onePair: 'One of the pair is drawn.',
  piece: 'The piece',
  stones: 'Stones',
  noStones: 'No stones.',
  columns: {
    position: 'Position',
    gem: 'Stone',
    cut: 'Shape',
    mm: 'mm',
    count: 'Count',
    ct: 'ct each',
    total: 'ct in all',
    quality: 'Quality',
    setting: 'Set in',
  },
  allStones: 'All stones',
  unknown: '–',
  sizes: 'Ring size',
  sizeUnsure: (mm: string) =>
    `The finger is not measured yet. The drawing shows ${mm} mm inside: confirm before casting.`,
  leftOut: (count: number) =>
    count === 1
      ? 'One of these stones has no room on the piece and is not drawn. Ask before you order stones.'
      : `${count} of these stones have no room on the piece and are not drawn. Ask before you order stones.`,
  lengthAssumed: (length: string) =>
    `No length was asked for. It is drawn and weighed at the usual ${length}: confirm before making.`,
  systems: { US: 'US', UK: 'UK', EU: 'EU', JP: 'Japan', mm: 'Inside ⌀ mm' },
  weight: 'Metal weight',
  grams: (grams: string) => `about ${grams} g finished, by volume`,
  engraving: 'Engraving, exactly as typed',
  place: 'Where',
  font: 'Letters',
  needBy: 'Needed by',
  customer: 'Customer',
  signed: ['Model approved', 'Cast', 'Set', 'Finished and checked'],
} as const
