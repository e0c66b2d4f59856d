import { pieceTitle } from '#shared/spec/describe-spec.ts'
import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import { tellingSigns } from '#shared/lead/lead-quality.ts'
import type { LeadCard } from '../../domain/lead-views/lead-views.ts'
import type { PoolCard } from '../../domain/pool/pool-view.ts'
import { paths } from '../../links.ts'
import { ago, moneyRange, type Reader } from '../../platform/web/reader.ts'
import { Pill } from '../../platform/web/ui/notice.tsx'
import { Picture } from '../../platform/web/ui/picture.tsx'
import { copy } from '../copy.ts'
import { LeadSigns } from './lead-signs.tsx'
import { budgetWords, cardLeftWords } from '../request/lead-words.ts'

const { words } = copy
const text = copy.pool.card

type Fact = { label: string; value: string; live?: 'reviewing' }

function factsOf(card: LeadCard, reader: Reader): Fact[] {
  const { lowMinor, highMinor, currency, preferred, referenceCount, reviewing } = card
  return [
    { label: text.estimate, value: moneyRange(reader, lowMinor, highMinor, currency) },
    { label: text.budget, value: budgetWords(reader, card) },
    { label: text.preferred, value: words.preferred[preferred] },
    { label: text.references, value: words.references(referenceCount) },
    { label: text.reviewing, value: words.reviewing(reviewing), live: 'reviewing' },
    { label: text.sent, value: ago(reader, card.createdAt) },
  ]
}

const URGENT_MS = 6 * 3_600_000

const Left = ({ card, reader }: { card: LeadCard; reader: Reader }) => {
  const { respondBy } = card
  const tone = respondBy === null ? 'plain' : respondBy - reader.now < URGENT_MS ? 'warning' : 'accent'
  return (
    <Pill tone={tone}>
      <span data-part="left">{cardLeftWords(reader, card)}</span>
    </Pill>
  )
}

const Actions = ({ card, title, mine }: { card: LeadCard; title: string; mine: boolean }) => {
  const details = paths.lead(card.leadId)
  const about = <span class="visually-hidden">{text.of(title)}</span>
  return (
    <div class="lead-actions">
      <a class={mine ? 'button button-primary' : 'button'} href={`${details}#accept`}>
        {text.accept}
        {about}
      </a>
      <a class="button button-quiet" href={details}>
        {text.details}
        {about}
      </a>
      <a class="button button-quiet" href={`${details}#decline`}>
        {text.decline}
        {about}
      </a>
    </div>
  )
}

type Props = { card: PoolCard; reader: Reader; mine: boolean }

/** A request as sellers meet it. `mine`: offered to this store first. */
export function LeadCardView({ card, reader, mine }: Props) {
  const title = pieceTitle(card.spec)
  const person = [card.customerFirstName || words.deletedCustomer, card.location].filter(Boolean).join(' · ')
  return (
    <li class="card lead-card" data-lead={card.leadId}>
      <Picture url={card.thumbnailUrl} alt={card.alt} engine={card.pictureBy} />
      <div class="lead-body">
        <div class="row row-between">
          <p class="small muted category">{ENGLISH_NAMES.category[card.spec.category]}</p>
          <Left card={card} reader={reader} />
        </div>
        <div class="stack stack-4">
          <h3>
            <a href={paths.lead(card.leadId)}>{title}</a>
          </h3>
          <p class="small muted">{person}</p>
        </div>
        <p class="preview">{card.preview}</p>
        <dl class="facts">
          {factsOf(card, reader).map(({ label, value, live }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd data-part={live}>{value}</dd>
            </div>
          ))}
        </dl>
        <LeadSigns signs={tellingSigns(card.signs)} currency={card.currency} reader={reader} />
        <Actions card={card} title={title} mine={mine} />
      </div>
    </li>
  )
}
