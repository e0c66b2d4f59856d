import { expect, it } from 'vitest'
import { deLater } from '../../copy/de-later.ts'
import { enLater } from '../../copy/en-later.ts'
import { whereTo } from './sent.tsx'

const NETWORK = { name: 'Milgrain’s network', network: false }
const ADA = { name: 'Goldsmith & Daughter', network: true }

it.each<[string, { name: string; network: boolean }, string | null, RegExp, RegExp]>([
  ['the store', ADA, 'Tuesday', /^Sent to Goldsmith & Daughter$/, /^They will answer by Tuesday\.$/],
  [
    'others, as the store can’t take it',
    ADA,
    null,
    /^Sent to other jewelers$/,
    /^Goldsmith & Daughter can’t take it on just now\. As you agreed, other jewelers can see it\. We write to you/,
  ],
  [
    'the network',
    NETWORK,
    null,
    /^Sent to Milgrain’s network$/,
    /^Jewelers who can make it can see it now\. We write/,
  ],
])('says that it went to %s', (_, store, answerBy, title, next) => {
  const [said, then] = whereTo(enLater, store, answerBy)
  expect(said).toMatch(title)
  expect(then).toMatch(next)
})

it('says so in German too', () => {
  expect(whereTo(deLater, ADA, null).join(' ')).toMatch(
    /^An andere Goldschmiede gesendet Goldsmith & Daughter kann es gerade nicht annehmen\./,
  )
})
