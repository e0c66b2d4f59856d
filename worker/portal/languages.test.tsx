import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { HOUR } from '#shared/dates.ts'
import { LANGUAGES } from '#shared/language.ts'
import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import { ASSUMPTION_CODES, LINE_CODES } from '#shared/pricing/estimate.ts'
import { CLOSED_REASONS } from '../tables/leads.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { gracePortal, NOON, reader } from './test/grace-portal.ts'
import { portalCopy } from './copy/portal-copy.ts'
import { nextStep } from './next-step.ts'
import { PortalPage } from './portal-page.tsx'

const OTHERS = LANGUAGES.filter((language) => language !== 'en')

/** Every sentence of a copy, each function told something of its kind. */
function sentences(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const told = path.endsWith('lineLabel')
      ? LINE_CODES.map((code) => [{ code, label: `${code} in English`, quantity: 1, amountMinor: 1 }])
      : [
          ['Ada', 'Montag'],
          ['Ada', true],
          [2, '4'],
        ]
    return told.map((args, index): [string, string] => [`${path} ${index}`, String(value(...args))])
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => sentences(each, `${path}.${key}`))
}

const ENGLISH = /\b(?:the|your|you|request|jewelers?|deleted?|nothing|with|until|stones?|about)\b/i

describe.each(OTHERS)('the customer’s page in %s', (language) => {
  it('says all that English says, and none of it in English', () => {
    const english = new Map(sentences(portalCopy('en')))
    const said = sentences(portalCopy(language))
    expect(said.map(([path]) => path)).toEqual([...english.keys()])
    for (const [path, text] of said) {
      expect(text, path).not.toMatch(/undefined|NaN|\[object|=>/)
      expect(text, path).not.toMatch(ENGLISH)
      expect(text, path).not.toBe(english.get(path))
    }
  })

  it('reads whole, wherever the request stands', () => {
    const [ada] = gracePortal.jewelers
    if (!ada) throw new Error('Grace’s portal has a jeweler')
    const estimate = { ...gracePortal.estimate, assumptions: [...ASSUMPTION_CODES] }
    const statuses: AssignmentStatus[] = ['offered', 'accepted', 'quote_sent', 'in_production', 'completed']
    const views: PortalView[] = [
      ...statuses.map((status) => ({
        ...gracePortal,
        jewelers: [{ ...ada, status, respondBy: NOON + HOUR }],
      })),
      ...CLOSED_REASONS.map((closedReason) => ({ ...gracePortal, status: 'closed' as const, closedReason })),
      { ...gracePortal, surprise: true },
    ].map((view) => ({ ...view, locale: language, estimate, description: '…' }))
    for (const view of views) {
      const quiet = { ...view, jewelers: view.jewelers.map((jeweler) => ({ ...jeweler, messages: [] })) }
      const told = { ...reader, locale: language }
      const html = renderToString(<PortalPage view={quiet} reader={told} token="t" />)
      const text = html.replace(/<svg.*?<\/svg>|<[^>]*>/g, ' ')
      expect(text).not.toMatch(/\b(?:the|your|you|request|wide|thick|prongs|gold band|sapphire|center)\b/i)
      expect(nextStep(view, told)).not.toBe(nextStep({ ...view, locale: 'en' }, told))
    }
  })
})
