import { REPLY_LIMITS } from '../../domain/settings/save-reply.ts'
import type { SavedReply } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { EmptyState, Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'
import { SettingsTabs } from './tabs.tsx'

const words = copy.replies
const FORM = 'reply'

export type RepliesNews = {
  saved: 'saved' | 'deleted' | null
  /** The title of the reply that is being changed; null for a new one. */
  replacing: string | null
  state: FormState
}

const Remove = ({ title }: { title: string }) => (
  <details class="more reveal">
    <summary aria-label={words.removeLabel(title)}>{words.remove}</summary>
    <form class="stack stack-8" method="post" action={paths.replies}>
      <input type="hidden" name="replacing" value={title} />
      <p class="hint">{words.removeNote}</p>
      <div>
        <button class="button button-danger" name="by" value="delete">
          {words.removeSend}
        </button>
      </div>
    </form>
  </details>
)

const Reply = ({ reply: { title, body } }: { reply: SavedReply }) => (
  <li class="stack stack-4">
    <h3>{title}</h3>
    <p class="kept-lines">{body}</p>
    <div>
      <a
        class="link-button"
        href={`${paths.replies}?edit=${encodeURIComponent(title)}#${FORM}`}
        aria-label={words.editLabel(title)}
      >
        {words.edit}
      </a>
    </div>
    <Remove title={title} />
  </li>
)

const List = ({ replies }: { replies: SavedReply[] }) =>
  replies.length === 0 ? (
    <EmptyState title={words.empty.title}>
      <p>{words.empty.text}</p>
    </EmptyState>
  ) : (
    <section class="card stack" aria-labelledby="replies">
      <h2 id="replies">{words.list}</h2>
      <ul class="lines">
        {replies.map((reply) => (
          <Reply key={reply.title} reply={reply} />
        ))}
      </ul>
    </section>
  )

type FormProps = { replacing: string | null; reply: SavedReply | undefined; state: FormState }

const Form = ({ replacing, reply, state }: FormProps) => (
  <section class="card" aria-labelledby={FORM}>
    <form class="form" method="post" action={`${paths.replies}#${FORM}`} novalidate>
      <h2 id={FORM}>{replacing === null ? words.add : words.change(replacing)}</h2>
      {replacing === null ? null : <input type="hidden" name="replacing" value={replacing} />}
      <TextField
        name="title"
        {...words.field.title}
        value={reply?.title ?? ''}
        maxLength={REPLY_LIMITS.title}
        autocomplete="off"
        required
        state={state}
        errors={words.errors.title}
      />
      <TextArea
        name="body"
        {...words.field.body}
        value={reply?.body ?? ''}
        required
        state={state}
        errors={words.errors.body}
      />
      <div class="row">
        <button class="button button-primary">{words.send}</button>
        {replacing === null ? null : (
          <a class="link-button" href={paths.replies}>
            {words.cancel}
          </a>
        )}
      </div>
    </form>
  </section>
)

function News({ saved, state }: RepliesNews) {
  if (state.errors.form === 'conflict') return <Notice tone="danger">{words.conflict}</Notice>
  if (Object.keys(state.errors).length > 0) return <Notice tone="danger">{words.refused}</Notice>
  return saved ? <Notice tone="success">{words[saved]}</Notice> : null
}

export function RepliesPage({ replies, news }: { replies: SavedReply[]; news: RepliesNews }) {
  const reply = replies.find(({ title }) => title === news.replacing)
  const isRefused = Object.keys(news.state.errors).length > 0
  const isFull = replies.length >= REPLY_LIMITS.count && !reply && !isRefused
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div class="stack stack-24 narrow">
        <SettingsTabs current="replies" />
        <News {...news} />
        <List replies={replies} />
        {isFull ? (
          <Notice>{words.full}</Notice>
        ) : (
          <Form replacing={reply ? reply.title : null} reply={reply} state={news.state} />
        )}
      </div>
    </>
  )
}
