import { paths } from '../../links.ts'
import { FieldError } from '../../platform/web/ui/field.tsx'
import { copy } from '../copy.ts'
import type { StoreForm } from './fields.tsx'

const words = copy.profile.logo
const reasons: Record<string, string> = copy.profile.errors.logo

const Upload = ({ store, state }: StoreForm) => {
  const code = state.errors.logo
  const reason = code === undefined ? undefined : (reasons[code] ?? code)
  return (
    <form class="form" method="post" action={paths.logo} encType="multipart/form-data">
      <div class="field">
        <label for="logo">{words.label}</label>
        <input
          class="input"
          id="logo"
          name="logo"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-invalid={reason ? 'true' : undefined}
          aria-describedby={reason ? 'logo-error' : undefined}
        />
        {reason ? <FieldError id="logo-error">{reason}</FieldError> : null}
      </div>
      <div>
        <button class="button">{store.logoKey ? words.sendNew : words.send}</button>
      </div>
    </form>
  )
}

const Remove = () => (
  <details class="more reveal">
    <summary>{words.remove}</summary>
    <form class="stack stack-8" method="post" action={paths.removeLogo}>
      <p class="hint">{words.removeNote}</p>
      <div>
        <button class="button button-danger">{words.remove}</button>
      </div>
    </form>
  </details>
)

export const LogoSection = ({ store, state }: StoreForm) => (
  <section class="card stack stack-24" aria-labelledby="logo-title">
    <div class="stack stack-4">
      <h2 id="logo-title">{words.title}</h2>
      <p class="muted">{words.text}</p>
    </div>
    {store.logoKey ? (
      <img class="store-logo" src={paths.file(store.logoKey)} alt={words.alt(store.name)} />
    ) : (
      <p>{words.none}</p>
    )}
    <Upload store={store} state={state} />
    {store.logoKey ? <Remove /> : null}
  </section>
)
