import { computed, signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { sendLeadRequest } from '#shared/contract/leads.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { ApiError } from '../api.ts'
import { createKeeper } from './keeper.ts'
import { checkForm, EMPTY_FORM, type LeadForm } from './lead-form.ts'
import { LeadModel } from './lead.ts'
import { BOOK, countingKeys, fakeService } from './test/fake-service.ts'
import { memoryStorage } from './test/memory-storage.ts'

const TODAY = '2026-11-22'
const GRACE: Partial<LeadForm> = { name: 'Grace Hopper', email: 'grace@example.com', terms: true }

function set(keeper = createKeeper('pk', memoryStorage)) {
  const service = fakeService()
  const spec = signal(startingSpec('engagement_ring'))
  const book = signal<RetailBook>(BOOK)
  const estimate = computed(() => estimatePiece(spec.value, book.value))
  const told: string[] = []
  const lead = new LeadModel({
    api: service.api,
    keeper,
    spec,
    estimate,
    adoptBook: (next) => {
      book.value = next
    },
    conceptId: () => 'con_1',
    save: async () => ({ id: 'des_1', token: 'tok' }),
    createKey: countingKeys(),
    currency: signal('USD'),
    today: TODAY,
    said: { budgetMax: '4000' },
    onSent: ({ reference }) => told.push(reference),
    onError: (code) => told.push(`error ${code}`),
  })
  return { service, lead, estimate, told, keeper }
}

describe('the form', () => {
  it.each([
    [{ name: '  ' }, { 'contact.name': 'needed' }],
    [{ email: 'grace' }, { 'contact.email': 'not_an_email' }],
    [{ preferred: 'phone' }, { 'contact.phone': 'phone_needed' }],
    [{ phone: 'call me' }, { 'contact.phone': 'not_a_phone' }],
    [{ budgetMin: 'a lot' }, { 'budget.minMinor': 'not_an_amount' }],
    [{ budgetMin: '500', budgetMax: '400' }, { 'budget.maxMinor': 'max_below_min' }],
    [{ needBy: '2026-11-21' }, { needBy: 'in_the_past' }],
    [{ terms: false }, { 'consent.terms': 'terms_needed' }],
    [{}, {}],
  ] satisfies [Partial<LeadForm>, object][])('of %j is wrong in %j', (change, issues) => {
    expect(checkForm({ ...EMPTY_FORM, ...GRACE, ...change }, 'USD', TODAY)).toEqual(issues)
  })
})

describe('sending', () => {
  it('sends what is on screen, with the price the shopper saw, as the contract wants it', async () => {
    const { service, lead, estimate, told } = set()
    lead.change({
      ...GRACE,
      phone: ' +1 703 555 0148 ',
      needBy: '2027-06-01',
      message: ' hello ',
      surprise: true,
    })
    await lead.send()
    expect(told).toEqual(['K7QM-4TRX'])
    const [body] = service.leads
    expect(sendLeadRequest.parse(body)).toEqual(body)
    expect(body).toMatchObject({
      conceptId: 'con_1',
      likelyMinor: estimate.value.likelyMinor,
      bookVersion: 'v1',
      contact: { name: 'Grace Hopper', phone: '+1 703 555 0148', preferred: 'email' },
      budget: { maxMinor: 400_000 },
      needBy: '2027-06-01',
      message: 'hello',
      consent: { terms: true, network: false },
      surprise: true,
    })
  })

  it('asks for what is missing without a round trip', async () => {
    const { service, lead } = set()
    await lead.send()
    expect(service.calls).toEqual([])
    expect(Object.keys(lead.issues.value)).toEqual(['contact.name', 'contact.email', 'consent.terms'])
  })

  it('sends once for a double click, and retries with the same key', async () => {
    const { service, lead, told } = set()
    lead.change(GRACE)
    service.refuse('offline')
    await Promise.all([lead.send(), lead.send()])
    expect(lead.trouble.value).toEqual({ kind: 'failed', code: 'offline' })
    await lead.send()
    expect(service.named('sendLead').map(({ key }) => key)).toEqual(['key-1', 'key-1'])
    expect(told).toEqual(['error offline', 'K7QM-4TRX'])
  })

  it('adopts a changed price, says by how much, and waits for a second yes', async () => {
    const { service, lead, estimate } = set()
    const before = estimate.value.likelyMinor
    const dearer: RetailBook = { ...BOOK, version: 'v2', currency: BOOK.currency }
    lead.change(GRACE)
    service.refuse(new ApiError('estimate_changed', [], { retailBook: dearer }))
    await lead.send()
    expect(lead.trouble.value).toMatchObject({ kind: 'price_changed', beforeMinor: before })
    expect(service.leads).toEqual([])
    await lead.send()
    expect(service.leads[0]?.bookVersion).toBe('v2')
    expect(service.named('sendLead').map(({ key }) => key)).toEqual(['key-1', 'key-2'])
  })

  it('passes on why the store cannot take it', async () => {
    const { service, lead } = set()
    lead.change(GRACE)
    service.refuse(new ApiError('store_unavailable', [], { notice: 'Back in May.' }))
    await lead.send()
    expect(lead.trouble.value).toEqual({ kind: 'store_unavailable', notice: 'Back in May.' })
  })

  it('puts the service’s complaints beside their fields', async () => {
    const { service, lead } = set()
    lead.change(GRACE)
    service.refuse(new ApiError('invalid', [{ path: 'contact.email', code: 'invalid_format', message: '' }]))
    await lead.send()
    expect(lead.issues.value).toEqual({ 'contact.email': 'invalid_format' })
    expect(lead.trouble.value).toBeNull()
  })

  it('keeps what was typed over a reload, but asks for consent again', () => {
    const { lead, keeper } = set()
    lead.change({ ...GRACE, network: true })
    const again = set(keeper).lead
    expect(again.form.value).toMatchObject({ name: 'Grace Hopper', terms: false, network: false })
  })
})
