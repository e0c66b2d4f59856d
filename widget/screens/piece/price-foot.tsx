import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isRing } from '#shared/spec/is-ring.ts'
import type { PieceModels } from '../../models/piece-models.ts'
import type { Reading, Session } from '../../session.ts'
import { LoadTrouble } from '../../ui/trouble.tsx'
import { money, type Priced } from './priced.ts'

function PriceButton(props: Priced & { open: boolean; onToggle: () => void }): JSX.Element {
  const { copy, estimate, open, onToggle, session } = props
  const likely = copy.price.about(money(props, estimate.likelyMinor))
  const range = copy.price.range(money(props, estimate.lowMinor), money(props, estimate.highMinor))
  useEffect(() => session.later(() => session.nav.announce(`${likely}, ${range}`), 800), [likely, range])
  return (
    <button type="button" class="price" aria-expanded={open} aria-controls="price-details" onClick={onToggle}>
      <strong>{likely}</strong>
      <span>
        {range}
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 15l6-6 6 6" />
        </svg>
      </span>
      <span class="unseen">{copy.price.details}</span>
    </button>
  )
}

/** The price and the next step, always in view. */
export function PriceFoot(props: {
  session: Session
  reading: Reading
  models: PieceModels
  children: ComponentChildren
}): JSX.Element {
  const { session, reading, models, children } = props
  const { copy } = reading
  const open = useSignal(false)
  const { onTap } = models
  const details = onTap.value.value
  const estimate = models.price.estimate.value
  const ring = isRing(models.design.spec.value.category)
  return (
    <footer class="foot">
      {open.value && <LoadTrouble session={session} module={onTap} />}
      {open.value && estimate && details && (
        <details.PriceDetails
          words={details.words.price}
          {...{ session, copy, estimate, ring }}
          tax={models.price.tax.value}
        />
      )}
      {estimate && (
        <PriceButton
          {...{ session, copy, estimate, ring }}
          open={open.value}
          onToggle={() => {
            open.value = !open.value
            void onTap.load()
          }}
        />
      )}
      {!estimate && (
        <p class="price">
          {models.price.failure.value ? (
            <button type="button" class="link" onClick={() => void models.price.load()}>
              {copy.price.failed} {session.copy.retry}
            </button>
          ) : (
            copy.price.pending
          )}
        </p>
      )}
      {children}
    </footer>
  )
}
