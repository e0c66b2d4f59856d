import { MINUTE } from '#shared/dates.ts'
import type { OperatorView } from '../../domain/operator/read-operator.ts'
import { ago, duration, type Reader } from '../../platform/web/reader.ts'
import { type Figure, Figures } from '../../platform/web/ui/figures.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { Sheet } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'

const words = copy.operator

/** Three turns of cron missed. */
const LATE = 15 * MINUTE

type Props = { view: OperatorView; reader: Reader }

function figuresOf({ view, reader }: Props): Figure[] {
  const { health } = words
  const { mailsDue, oldestDueAt } = view.queues
  return [
    { ...health.database, value: health.milliseconds(view.databaseMs) },
    {
      ...health.timers,
      value: view.timersRanAt === null ? health.never : ago(reader, view.timersRanAt),
    },
    {
      ...health.mails,
      value: words.count(mailsDue),
      note: oldestDueAt === null ? health.noneDue : health.oldest(duration(reader, reader.now - oldestDueAt)),
    },
    { ...health.version, value: view.version },
  ]
}

/** What is wrong, and where to look. */
function Troubles({ view, reader }: Props) {
  const { health } = words
  const { timersRanAt, queues } = view
  const since = (instant: number) => duration(reader, reader.now - instant)
  const isLate = (instant: number | null) => instant !== null && reader.now - instant > LATE
  return (
    <>
      {timersRanAt === null || isLate(timersRanAt) ? (
        <Notice
          tone="warning"
          title={timersRanAt === null ? health.timersNever : health.timersLate(since(timersRanAt))}
        >
          <p>{health.timersLateNote}</p>
        </Notice>
      ) : null}
      {queues.oldestDueAt !== null && isLate(queues.oldestDueAt) ? (
        <Notice tone="warning" title={health.mailsLate(since(queues.oldestDueAt))}>
          <p>{health.mailsLateNote}</p>
        </Notice>
      ) : null}
    </>
  )
}

export const Health = (props: Props) => (
  <section class="stack" aria-labelledby="health">
    <h2 id="health">{words.health.title}</h2>
    <Troubles {...props} />
    <Figures figures={figuresOf(props)} />
  </section>
)

export const PictureQueues = ({ view: { queues } }: Pick<Props, 'view'>) => (
  <section class="card stack" aria-labelledby="pictures">
    <h2 id="pictures">{words.pictures.title}</h2>
    <Sheet
      rows={[
        { label: words.pictures.open, value: words.count(queues.picturesOpen) },
        { label: words.pictures.failed, value: words.count(queues.picturesFailed) },
        { label: words.pictures.unpictured, value: words.count(queues.leadsUnpictured) },
        { label: words.pictures.givenUp, value: words.count(queues.leadsGivenUp) },
      ]}
    />
  </section>
)
