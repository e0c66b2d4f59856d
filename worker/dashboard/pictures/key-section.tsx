import { type AiView, USUAL_MODEL } from '../../domain/spending/ai-view.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { Switch } from '../../platform/web/ui/choice.tsx'
import { TextField } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'

const words = copy.pictures.key
const { errors } = copy.pictures

type PicturesProps = { view: AiView; state: FormState }

/** Where the key is used, as people call it. */
const serverOf = (baseUrl: string | null): string =>
  baseUrl === null ? words.openai : (URL.parse(baseUrl)?.host ?? baseUrl)

function Standing({ view: { key, shared } }: { view: AiView }) {
  if (!key) return <p>{shared ? words.shared : words.none}</p>
  return (
    <p>
      {words.own(key.hint)} {words.at(serverOf(key.baseUrl))}
    </p>
  )
}

function Server({ view: { key }, state }: PicturesProps) {
  const isTyped = Object.keys(state.values).length > 0
  const refused = state.errors.baseUrl ?? state.errors.model ?? state.errors.apiKey
  const isOpen = Boolean(key?.baseUrl ?? key?.model ?? (refused && state.values.baseUrl))
  return (
    <details class="more reveal" open={isOpen}>
      <summary>{words.server}</summary>
      <div class="stack stack-24">
        <TextField
          name="baseUrl"
          {...words.baseUrl}
          value={key?.baseUrl ?? ''}
          autocomplete="off"
          maxLength={300}
          state={state}
          errors={errors.baseUrl}
        />
        <TextField
          name="model"
          label={words.model.label}
          hint={words.model.hint(USUAL_MODEL)}
          value={key?.model ?? ''}
          autocomplete="off"
          maxLength={100}
          state={state}
          errors={errors.model}
        />
        <Switch
          name="edits"
          {...words.edits}
          checked={isTyped ? state.values.edits === 'on' : key?.baseUrl ? key.edits : false}
        />
      </div>
    </details>
  )
}

const KeyForm = ({ view, state, first }: PicturesProps & { first: boolean }) => (
  <form class="form" method="post" action={`${paths.picturesKey}#key`} novalidate>
    <TextField
      name="apiKey"
      type="password"
      label={view.key ? words.fieldNew : words.field}
      hint={view.key ? words.hintNew : words.hint}
      autocomplete="off"
      maxLength={300}
      state={state}
      errors={errors.apiKey}
    />
    <Server view={view} state={state} />
    <div>
      <button class={first ? 'button button-primary' : 'button'}>{words.send}</button>
    </div>
  </form>
)

const Remove = ({ shared }: Pick<AiView, 'shared'>) => (
  <details class="more reveal">
    <summary>{words.remove.title}</summary>
    <form class="stack" method="post" action={paths.picturesKeyRemove}>
      <p>
        {words.remove.text} {shared ? words.remove.shared : null}
      </p>
      <div>
        <button class="button button-danger">{words.remove.send}</button>
      </div>
    </form>
  </details>
)

/** `first` where nothing else on the page comes before it. */
export const KeySection = ({ view, state, first }: PicturesProps & { first: boolean }) => (
  <section class="card stack stack-24" aria-labelledby="key">
    <div class="stack stack-4">
      <h2 id="key">{view.shared ? words.titleShared : words.title}</h2>
      <Standing view={view} />
      {view.mayChangeKey ? null : <p class="muted">{words.staff}</p>}
    </div>
    {view.mayChangeKey ? <KeyForm view={view} state={state} first={first} /> : null}
    {view.mayChangeKey && view.key ? <Remove shared={view.shared} /> : null}
  </section>
)
