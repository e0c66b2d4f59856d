import { createModel, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { SendLeadRequest } from '#shared/contract/leads.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { ApiError, codeOf, type Api, type DesignKey } from '../api.ts'
import { createAttempts } from './attempts.ts'
import type { Keeper, SentLead } from './keeper.ts'
import { understandRefusal, type Refusal, type Trouble } from './lead-refusal.ts'
import { checkForm, EMPTY_FORM, typedPart, type Issues, type LeadForm } from './lead-form.ts'

export type LeadParts = {
  api: Pick<Api, 'sendLead'>
  keeper: Keeper
  spec: ReadonlySignal<DesignSpec>
  estimate: ReadonlySignal<Estimate | null>
  adoptBook: (book: RetailBook) => void
  /** The concept of exactly this spec, if there is one. */
  conceptId: () => string | undefined
  save: () => Promise<DesignKey | null>
  createKey: () => string
  currency: ReadonlySignal<string>
  today: string
  /** What the description already said about budget and date. */
  said: Partial<LeadForm>
  onSent: (lead: SentLead, estimate: Estimate) => void
  onError: (code: string) => void
}

/** What goes to the jeweler: exactly what is on screen, with the price the shopper saw. */
function requestOf(
  parts: LeadParts,
  form: LeadForm,
  { likelyMinor, bookVersion }: Estimate,
): SendLeadRequest {
  const conceptId = parts.conceptId()
  const concept = conceptId ? { conceptId } : {}
  const typed = typedPart(form, parts.currency.peek())
  return { spec: parts.spec.peek(), ...concept, likelyMinor, bookVersion, ...typed }
}

/** What is typed survives a reload; consent is asked for each time. */
function keepForm({ keeper, said }: LeadParts): Signal<LeadForm> {
  const form = signal<LeadForm>({ ...EMPTY_FORM, ...said, ...keeper.read().contact })
  effect(() => {
    const { terms: _terms, network: _network, ...contact } = form.value
    keeper.write({ contact })
  })
  return form
}

/** The request to the jeweler: what was typed, what is wrong with it, and sending it once. */
export const LeadModel = createModel((parts: LeadParts) => {
  const { estimate, currency } = parts
  const form = keepForm(parts)
  const issues = signal<Issues>({})
  const sending = signal(false)
  const trouble = signal<Trouble | null>(null)
  const keyFor = createAttempts(parts.createKey)

  const post = async (shown: Estimate): Promise<void> => {
    const design = await parts.save()
    if (!design) throw new ApiError('offline')
    const body = requestOf(parts, form.peek(), shown)
    const { lead } = await parts.api.sendLead(design, body, keyFor(body))
    parts.onSent(lead, shown)
  }

  const refused = (refusal: Refusal, beforeMinor: number) => {
    if (refusal.kind === 'fields') issues.value = refusal.issues
    else if (refusal.kind === 'price_changed') {
      parts.adoptBook(refusal.book)
      const afterMinor = estimate.peek()?.likelyMinor ?? beforeMinor
      trouble.value = { kind: 'price_changed', beforeMinor, afterMinor }
    } else trouble.value = refusal
  }

  /** Sends what is on screen. A second call while one is on its way does nothing. */
  const send = async (): Promise<void> => {
    const shown = estimate.peek()
    if (sending.peek() || !shown) return
    issues.value = checkForm(form.peek(), currency.peek(), parts.today)
    trouble.value = null
    if (Object.keys(issues.peek()).length > 0) return
    sending.value = true
    await post(shown).catch((error: unknown) => {
      parts.onError(codeOf(error))
      refused(understandRefusal(error), shown.likelyMinor)
    })
    sending.value = false
  }

  const change = (typed: Partial<LeadForm>) => {
    form.value = { ...form.value, ...typed }
  }
  return { form, issues, sending, trouble, send, change }
})
export type Lead = InstanceType<typeof LeadModel>
