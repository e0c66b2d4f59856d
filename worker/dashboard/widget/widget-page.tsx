import type { Store } from '../../tables/stores.ts'
import { paths, type Links } from '../../links.ts'
import { CopyButton } from '../../platform/browser/islands/copy-button.tsx'
import type { FormState } from '../../platform/web/forms.ts'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { RadioGroup } from '../../platform/web/ui/choice.tsx'
import { TextArea, TextField } from '../../platform/web/ui/field.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.widget

type Saved = 'origins' | 'theme' | null

/** The button is drawn before anything is asked of us, so its place and color are part of the tag. */
function snippetOf(links: Links, { publishableKey, theme }: Store, mount?: string): string {
  const options = {
    store: publishableKey,
    mount,
    launcher: mount || theme.launcher === 'bottom-right' ? undefined : theme.launcher,
    accent: mount ? undefined : (theme.accent ?? undefined),
  }
  const data = Object.entries(options).flatMap(([name, value]) => (value ? [` data-${name}="${value}"`] : []))
  return `<script async src="${links.absolute(paths.widgetScript)}"${data.join('')}></script>`
}

function Snippet({ store, links, reader }: { store: Store; links: Links; reader: Reader }) {
  const text = words.snippet
  const snippet = snippetOf(links, store)
  return (
    <section class="card stack" aria-labelledby="snippet">
      <h2 id="snippet">{text.title}</h2>
      <p>{text.note}</p>
      <code class="code">{snippet}</code>
      <CopyButton text={snippet} label={text.copy} copied={text.copied} failed={text.failed} />
      <div class="stack stack-8">
        <h3>{text.inline}</h3>
        <code class="code">{`<div id="design"></div>\n${snippetOf(links, store, '#design')}`}</code>
      </div>
      <p class="hint">
        {store.snippetSeenAt === null ? text.unseen : text.seen(ago(reader, store.snippetSeenAt))}
      </p>
      <p>
        {text.page}: <a href={paths.store(store.slug)}>{links.absolute(paths.store(store.slug))}</a>
      </p>
    </section>
  )
}

const Origins = ({ store, state, saved }: { store: Store; state: FormState; saved: boolean }) => (
  <section class="card" aria-labelledby="sites">
    <form class="form" method="post" action={paths.sites}>
      <h2 id="sites">{words.origins.title}</h2>
      {saved ? <Notice tone="success">{words.origins.saved}</Notice> : null}
      <TextArea
        name="origins"
        label={words.origins.label}
        hint={words.origins.hint}
        value={store.allowedOrigins.join('\n')}
        rows={4}
        code
        state={state}
        errors={words.errors.origins}
      />
      <div>
        <button class="button">{words.origins.send}</button>
      </div>
    </form>
  </section>
)

const entries = <T extends Record<string, string>>(labels: T) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const Look = ({ store, state, saved }: { store: Store; state: FormState; saved: boolean }) => (
  <section class="card" aria-labelledby="look">
    <form class="form" method="post" action={paths.look} novalidate>
      <h2 id="look">{words.theme.title}</h2>
      {saved ? <Notice tone="success">{words.theme.saved}</Notice> : null}
      <TextField
        name="accent"
        label={words.theme.accent}
        hint={words.theme.accentHint}
        value={store.theme.accent ?? ''}
        maxLength={7}
        short
        state={state}
        errors={words.errors.accent}
      />
      <TextField
        name="radius"
        label={words.theme.radius}
        hint={words.theme.radiusHint}
        type="number"
        min={0}
        max={24}
        value={store.theme.radius === null ? '' : String(store.theme.radius)}
        unit={words.theme.pixels}
        short
        state={state}
        errors={words.errors.radius}
      />
      <RadioGroup
        name="launcher"
        legend={words.theme.launcher}
        options={entries(words.theme.launchers)}
        chosen={store.theme.launcher}
        state={state}
        errors={words.errors.launcher}
      />
      <RadioGroup
        name="mode"
        legend={words.theme.mode}
        options={entries(words.theme.modes)}
        chosen={store.theme.mode}
        state={state}
        errors={words.errors.mode}
      />
      <div>
        <button class="button">{words.theme.send}</button>
      </div>
    </form>
  </section>
)

type Props = { store: Store; links: Links; reader: Reader; state: FormState; saved: Saved; mayEdit: boolean }

export const WidgetPage = ({ store, links, reader, state, saved, mayEdit }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 narrow">
      <Snippet store={store} links={links} reader={reader} />
      <OwnersOnly mayEdit={mayEdit}>
        <Origins store={store} state={state} saved={saved === 'origins'} />
        <Look store={store} state={state} saved={saved === 'theme'} />
      </OwnersOnly>
    </div>
  </>
)
