import { LeadModel, type Lead } from '../../models/lead.ts'
import type { LeadForm } from '../../models/lead-form.ts'
import { minorDigits } from '#shared/money.ts'
import type { Bench } from '../../models/bench.ts'
import type { Reading, Session } from '../../session.ts'

const typed = (minor: number | undefined, currency: string): string =>
  minor === undefined ? '' : String(minor / 10 ** minorDigits(currency))

/** What the description already said need not be typed again. */
function alreadySaid({ design }: Reading, currency: string): Partial<LeadForm> {
  const { budget, needBy } = design.reading.value
  return {
    ...(budget
      ? { budgetMin: typed(budget.minMinor, currency), budgetMax: typed(budget.maxMinor, currency) }
      : {}),
    ...(needBy ? { needBy } : {}),
  }
}

/** The request of this session, made when its screen first opens. */
export function createLead(session: Session, reading: Reading, bench: Bench): Lead {
  const { api, keeper, store, nav, emit } = session
  const { design, saver, price, concepts, photos } = bench
  return new LeadModel({
    api,
    keeper,
    spec: design.spec,
    estimate: price.estimate,
    adoptBook: price.adopt,
    async save() {
      await photos.settled()
      return saver.save()
    },
    createKey: session.createKey,
    currency: store.currency,
    today: session.today,
    conceptId: () => concepts.current.peek()?.id,
    said: alreadySaid(reading, store.currency.value),
    onSent(lead, { likelyMinor, currency }) {
      keeper.write({ sent: lead })
      emit('submit', { reference: lead.reference, likelyMinor, currency })
      api.count({ step: 'sent', category: design.spec.peek().category })
      nav.go({ name: 'sent', lead })
    },
    onError: (code) => emit('error', { code }),
  })
}
