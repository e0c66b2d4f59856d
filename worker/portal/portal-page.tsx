import { languageOf } from '#shared/language.ts'
import { rowsIn } from '#shared/spec/rows-in.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { paths } from '../links.ts'
import { SeenBeacon } from '../platform/browser/islands/seen-beacon.tsx'
import { fullMoment, type Reader } from '../platform/web/reader.ts'
import { Icon } from '../platform/web/ui/icon.tsx'
import { Messages, Sheet, Timeline, type TimelineItem } from '../platform/web/ui/records.tsx'
import { portalCopy } from './copy/portal-copy.ts'
import { EraseSection } from './erase-section.tsx'
import { nameFor, nextStep, stepOf } from './next-step.ts'
import { CustomerPhotos, Pictures } from './portal-pictures.tsx'
import { Price } from './portal-price.tsx'
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
  const { steps } = portalCopy(view.locale)
  const at = (step: (typeof STEPS)[number]) => {
    const event = view.events.find(({ action }) => action === ACTIONS[step])
    return event ? fullMoment(reader, event.at) : undefined
  }
  const sent: TimelineItem = {
    title: steps.sent,
    when: fullMoment(reader, view.createdAt),
    stage: 'done',
  }
  if (view.status === 'closed') return [sent, { title: steps.closed, stage: 'now' }]
  const reached = stepOf(view)
  return STEPS.map((step, index) => ({
    title: steps[step],
    when: index === 0 ? sent.when : index <= reached ? at(step) : undefined,
    stage: index < reached ? 'done' : index === reached ? 'now' : 'ahead',
  }))
}

function Steps({ view, reader }: Props) {
  const { steps } = portalCopy(view.locale)
  return (
    <section class="card stack" aria-labelledby="steps">
      <h2 id="steps">{steps.title}</h2>
      <Timeline label={steps.title} items={stepsOf(view, reader)} />
    </section>
  )
}

function Piece({ view }: { view: PortalView }) {
  const { piece } = portalCopy(view.locale)
  return (
    <section class="card stack" aria-labelledby="piece">
      <h2 id="piece">{piece.title}</h2>
      <Sheet rows={rowsIn(languageOf(view.locale), view.spec)} />
      <div class="stack stack-8">
        <h3>{piece.words}</h3>
        <p class="message-text">{view.description}</p>
      </div>
      <CustomerPhotos view={view} />
    </section>
  )
}

function Conversations({ view, reader }: Props) {
  const { messages: words } = portalCopy(view.locale)
  return (
    <>
      {view.jewelers
        .filter(({ messages }) => messages.length > 0)
        .map(({ assignmentId, storeName, messages }) => (
          <section class="card stack" key={assignmentId} aria-labelledby={assignmentId}>
            <h2 id={assignmentId}>{words.title(nameFor(view, storeName))}</h2>
            <Messages
              items={messages.map(({ id, author, authorName, body, at }) => ({
                id,
                body,
                mine: author === 'customer',
                by: author === 'customer' ? words.you : authorName,
                when: fullMoment(reader, at),
              }))}
            />
          </section>
        ))}
    </>
  )
}

function Head({ view, reader }: Props) {
  const { title } = portalCopy(view.locale)
  return (
    <header class="stack stack-8">
      <p class="muted">{view.surprise ? null : view.storeName}</p>
      <h1>{title(view.reference)}</h1>
      <p class="next">{nextStep(view, reader)}</p>
    </header>
  )
}

/** A surprise stays folded away: nothing on the open page says what it is or who makes it. */
function Surprise(props: Props) {
  const { reveal, revealNote } = portalCopy(props.view.locale)
  return (
    <>
      <Head {...props} />
      <Steps {...props} />
      <details class="card reveal">
        <summary>
          <Icon name="gift" />
          <span>
            <strong>{reveal}</strong>
            <span class="hint">{revealNote}</span>
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
}

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
      <p class="hint">{portalCopy(props.view.locale).foot}</p>
      {props.view.mailProof === null ? null : (
        <SeenBeacon url={paths.portalSeen(token)} fields={{ proof: props.view.mailProof }} />
      )}
    </footer>
  </main>
)
