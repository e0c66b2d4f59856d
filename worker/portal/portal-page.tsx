import { formatMoney } from '#shared/money.ts'
import { specRows } from '#shared/spec/describe-spec.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { paths } from '../links.ts'
import { SeenBeacon } from '../platform/browser/islands/seen-beacon.tsx'
import { fullMoment, money, type Reader } from '../platform/web/reader.ts'
import { Icon } from '../platform/web/ui/icon.tsx'
import { PriceBand } from '../platform/web/ui/price-band.tsx'
import { Amounts, Messages, Sheet, Timeline, type TimelineItem } from '../platform/web/ui/records.tsx'
import { copy } from './copy.ts'
import { EraseSection } from './erase-section.tsx'
import { nameFor, nextStep, stepOf } from './next-step.ts'
import { CustomerPhotos, Pictures } from './portal-pictures.tsx'
import { Withdraw, WithdrawRefused } from './withdraw.tsx'

type Props = { view: PortalView; reader: Reader }
/** What the customer asked for and could not have. */
export type Refused = 'withdraw' | 'erase'
type PageProps = Props & { token: string; refused?: Refused | null }

const STEPS = ['sent', 'accepted', 'quote', 'making', 'completed'] as const
const ACTIONS = {
  sent: 'receive',
  accepted: 'accept',
  quote: 'quote',
  making: 'win',
  completed: 'complete',
} as const

function stepsOf(view: PortalView, reader: Reader): TimelineItem[] {
  const at = (step: (typeof STEPS)[number]) => {
    const event = view.events.find(({ action }) => action === ACTIONS[step])
    return event ? fullMoment(reader, event.at) : undefined
  }
  const sent: TimelineItem = {
    title: copy.steps.sent,
    when: fullMoment(reader, view.createdAt),
    stage: 'done',
  }
  if (view.status === 'closed') return [sent, { title: copy.steps.closed, stage: 'now' }]
  const reached = stepOf(view)
  return STEPS.map((step, index) => ({
    title: copy.steps[step],
    when: index === 0 ? sent.when : index <= reached ? at(step) : undefined,
    stage: index < reached ? 'done' : index === reached ? 'now' : 'ahead',
  }))
}

const Steps = ({ view, reader }: Props) => (
  <section class="card stack" aria-labelledby="steps">
    <h2 id="steps">{copy.steps.title}</h2>
    <Timeline label={copy.steps.title} items={stepsOf(view, reader)} />
  </section>
)

const Piece = ({ view }: { view: PortalView }) => (
  <section class="card stack" aria-labelledby="piece">
    <h2 id="piece">{copy.piece.title}</h2>
    <Sheet rows={specRows(view.spec)} />
    <div class="stack stack-8">
      <h3>{copy.piece.words}</h3>
      <p class="message-text">{view.description}</p>
    </div>
    <CustomerPhotos photos={view.photos} />
  </section>
)

function Price({ view, reader }: Props) {
  const { currency, lowMinor, likelyMinor, highMinor, lines, assumptions } = view.estimate
  const say = (amountMinor: number) => money(reader, amountMinor, currency)
  const exactly = (amountMinor: number) => formatMoney({ amountMinor, currency }, reader.locale)
  return (
    <section class="card stack" aria-labelledby="price">
      <h2 id="price">{copy.price.title}</h2>
      <PriceBand
        large
        {...{ lowMinor, likelyMinor, highMinor }}
        words={{
          likely: copy.price.about(say(likelyMinor)),
          low: copy.price.low(say(lowMinor)),
          high: copy.price.high(say(highMinor)),
          label: copy.price.note,
        }}
      />
      <details class="more">
        <summary>{copy.price.lines}</summary>
        <Amounts
          head={{ label: copy.price.line, amount: copy.price.amount }}
          rows={lines.map(({ label, amountMinor }) => ({ label, amount: exactly(amountMinor) }))}
          total={{ label: copy.price.total, amount: exactly(likelyMinor) }}
        />
      </details>
      {assumptions.length > 0 ? (
        <div class="stack stack-8">
          <h3>{copy.price.assumed}</h3>
          <ul class="dotted">
            {assumptions.map((code) => (
              <li key={code}>{copy.assumptions[code]}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

const Conversations = ({ view, reader }: Props) => (
  <>
    {view.jewelers
      .filter(({ messages }) => messages.length > 0)
      .map(({ assignmentId, storeName, messages }) => (
        <section class="card stack" key={assignmentId} aria-labelledby={assignmentId}>
          <h2 id={assignmentId}>{copy.messages.title(nameFor(view, storeName))}</h2>
          <Messages
            items={messages.map(({ id, author, authorName, body, at }) => ({
              id,
              body,
              mine: author === 'customer',
              by: author === 'customer' ? copy.messages.you : authorName,
              when: fullMoment(reader, at),
            }))}
          />
        </section>
      ))}
  </>
)

const Head = ({ view, reader }: Props) => (
  <header class="stack stack-8">
    <p class="muted">{view.surprise ? null : view.storeName}</p>
    <h1>{copy.title(view.reference)}</h1>
    <p class="next">{nextStep(view, reader)}</p>
  </header>
)

/** A surprise stays folded away: nothing on the open page says what it is or who makes it. */
const Surprise = (props: Props) => (
  <>
    <Head {...props} />
    <Steps {...props} />
    <details class="card reveal">
      <summary>
        <Icon name="gift" />
        <span>
          <strong>{copy.reveal}</strong>
          <span class="hint">{copy.revealNote}</span>
        </span>
      </summary>
      <div class="stack stack-24">
        <Pictures view={props.view} />
        <Piece view={props.view} />
        <Price {...props} />
        <Conversations {...props} />
      </div>
    </details>
  </>
)

const Open = (props: Props) => (
  <>
    <Pictures view={props.view} />
    <Head {...props} />
    <Conversations {...props} />
    <Steps {...props} />
    <Price {...props} />
    <Piece view={props.view} />
  </>
)

export const PortalPage = ({ token, refused = null, ...props }: PageProps) => (
  <main class="letter stack stack-24">
    {refused === 'withdraw' ? <WithdrawRefused view={props.view} /> : null}
    {props.view.surprise ? <Surprise {...props} /> : <Open {...props} />}
    <Withdraw view={props.view} token={token} />
    <EraseSection view={props.view} token={token} refused={refused === 'erase'} />
    <footer>
      <p class="hint">{copy.foot}</p>
      {props.view.mailProof === null ? null : (
        <SeenBeacon url={paths.portalSeen(token)} fields={{ proof: props.view.mailProof }} />
      )}
    </footer>
  </main>
)
