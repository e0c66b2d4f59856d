import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { formatMoney } from '#shared/money.ts'
import type { Bench } from '../../models/bench.ts'
import type { Lead } from '../../models/lead.ts'
import type { Reading, Session } from '../../session.ts'
import { nameOf } from '../../copy/name-of.ts'
import { ContactFields, WishFields, ConsentFields } from './fields.tsx'
import { createLead } from './create-lead.ts'

type Props = { session: Session; reading: Reading; bench: Bench }

function LeadTrouble({
  session,
  reading,
  lead,
}: {
  session: Session
  reading: Reading
  lead: Lead
}): JSX.Element | null {
  const { details } = reading.copy
  const trouble = lead.trouble.value
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: session.store.currency.value }, session.locale, true)
  if (Object.keys(lead.issues.value).length > 0)
    return (
      <p class="trouble" role="alert">
        {details.fix}
      </p>
    )
  if (!trouble) return null
  if (trouble.kind === 'price_changed')
    return (
      <p class="trouble" role="alert">
        {details.priceChanged(money(trouble.beforeMinor), money(trouble.afterMinor))}
      </p>
    )
  if (trouble.kind === 'store_unavailable')
    return (
      <p class="trouble" role="alert">
        {trouble.notice} {details.unavailable}
      </p>
    )
  return (
    <p class="trouble" role="alert">
      {trouble.code === 'too_many_requests' ? nameOf(session.copy.trouble, trouble.code) : details.failed}
    </p>
  )
}

/** After a refused attempt, the first field to look at. */
function useFirstWrong(lead: Lead) {
  const form = useRef<HTMLFormElement>(null)
  const issues = lead.issues.value
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [issues])
  return form
}

function sendLabel({ session, reading }: Props, lead: Lead, store: string): string {
  const { details } = reading.copy
  const trouble = lead.trouble.value?.kind
  if (lead.sending.value) return details.sending
  if (trouble === 'price_changed') return details.sendAnyway
  return trouble === 'failed' ? session.copy.retry : details.send(store)
}

export function Details(props: Props): JSX.Element | null {
  const { session, reading, bench } = props
  const { copy } = reading
  const lead = useMemo(() => createLead(session, reading, bench), [])
  const form = useFirstWrong(lead)
  const store = session.store.config.value?.store.name ?? copy.details.theJeweler
  const spec = reading.design.spec.value
  const view = session.piece.value.value
  useEffect(() => {
    session.api.count({ step: 'details', category: spec.category })
    void bench.concepts.make()
    return () => lead[Symbol.dispose]()
  }, [])
  if (!view) return null
  const fields = { session, copy, lead }
  return (
    <>
      <div class="scroll split">
        <div class="stage beside">
          <view.Picture bench={bench} reading={reading} />
          <p>{copy.pieceTitle(spec, copy.names)}</p>
        </div>
        <form
          ref={form}
          id="details"
          class="panel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void lead.send()
          }}
        >
          <h1 tabIndex={-1}>{copy.details.title}</h1>
          <p class="lead">{copy.details.lead(store)}</p>
          <LeadTrouble session={session} reading={reading} lead={lead} />
          <ContactFields {...fields} />
          <WishFields {...fields} />
          <session.AddPhotos session={session} />
          <ConsentFields {...fields} store={store} />
        </form>
      </div>
      <view.PriceFoot session={session} reading={reading} bench={bench}>
        <button type="submit" form="details" class="primary" disabled={lead.sending.value}>
          {sendLabel(props, lead, store)}
        </button>
      </view.PriceFoot>
    </>
  )
}
