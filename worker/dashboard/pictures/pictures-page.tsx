import type { AiRest, AiView } from '../../domain/spending/ai-view.ts'
import { dollars } from '../../domain/spending/dollars.ts'
import { typicalMicros } from '../../domain/concepts/typical-cost.ts'
import { paths } from '../../links.ts'
import { BusyButton } from '../../platform/browser/islands/busy-button.tsx'
import type { ConnectionFinding } from '../../platform/concepts/check-connection.ts'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { promisedBy, type Reader } from '../../platform/web/reader.ts'
import { EmptyState, Notice, type Tone } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { SettingsTabs } from '../settings/tabs.tsx'
import { PageHead } from '../shell.tsx'
import { KeySection } from './key-section.tsx'
import { LimitsForm } from './limits-form.tsx'
import { UseSection } from './use-section.tsx'

const words = copy.pictures

/** What has just happened on this page. */
export type PicturesNews = {
  saved?: keyof typeof words.saved
  limits?: FormState
  key?: FormState
  findings?: ConnectionFinding[]
}

type Props = { view: AiView; reader: Reader; news: PicturesNews }

const TONES: Record<ConnectionFinding['tone'], Tone> = {
  good: 'success',
  warning: 'warning',
  problem: 'danger',
}

type RestProps = { rest: AiRest; own: boolean; mayWake: boolean; reader: Reader }

const Rest = ({ rest, own, mayWake, reader }: RestProps) => (
  <Notice tone="warning" title={words.rest.title}>
    <div class="stack stack-8">
      <p>{words.rest[own ? 'own' : 'shared'][rest.reason](promisedBy(reader, rest.until))}</p>
      {mayWake ? (
        <form method="post" action={paths.picturesWake}>
          <button class="button">{words.rest.again}</button>
        </form>
      ) : null}
    </div>
  </Notice>
)

const About = ({ view, reader }: { view: AiView; reader: Reader }) => (
  <EmptyState title={words.empty.title}>
    <p>{words.empty.drawings}</p>
    <p>{words.empty.pictures(dollars(typicalMicros(), reader.locale))}</p>
    <p>{words.empty.budget}</p>
    {view.mayChangeKey ? null : <p>{words.empty.staff}</p>}
  </EmptyState>
)

const Test = ({ findings }: { findings: ConnectionFinding[] | undefined }) => (
  <section class="card stack" aria-labelledby="test">
    <h2 id="test">{words.test.title}</h2>
    <p class="muted">{words.test.text}</p>
    {findings?.map(({ tone, text }) => (
      <Notice key={text} tone={TONES[tone]}>
        <p>{text}</p>
      </Notice>
    ))}
    <form method="post" action={`${paths.picturesTest}#test`}>
      <BusyButton label={words.test.send} busy={words.test.busy} />
    </form>
  </section>
)

function Refused({ news }: { news: PicturesNews }) {
  const errors = { ...news.limits?.errors, ...news.key?.errors }
  if (Object.keys(errors).length === 0) return null
  return <Notice tone="danger">{errors.form === 'conflict' ? words.conflict : words.refused}</Notice>
}

export function PicturesPage({ view, reader, news }: Props) {
  const hasKey = view.key !== null || view.shared
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div class="stack stack-24 narrow">
        <SettingsTabs current="pictures" />
        {news.saved ? <Notice tone="success">{words.saved[news.saved]}</Notice> : null}
        <Refused news={news} />
        {view.rest ? (
          <Rest rest={view.rest} own={view.key !== null} mayWake={view.mayChangeKey} reader={reader} />
        ) : null}
        {hasKey ? null : <About view={view} reader={reader} />}
        {hasKey ? <UseSection view={view} reader={reader} /> : null}
        {hasKey ? (
          <OwnersOnly mayEdit={view.mayChangeKey}>
            <LimitsForm view={view} state={news.limits ?? emptyForm} reader={reader} />
          </OwnersOnly>
        ) : null}
        {hasKey || view.mayChangeKey ? (
          <KeySection view={view} state={news.key ?? emptyForm} first={!hasKey} />
        ) : null}
        {hasKey ? <Test findings={news.findings} /> : null}
      </div>
    </>
  )
}
