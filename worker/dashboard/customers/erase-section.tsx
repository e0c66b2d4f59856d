import type { CustomerView } from '../../domain/customers/find-customer.ts'
import { paths } from '../../links.ts'
import { DialogLink } from '../../platform/browser/islands/dialog-link.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'

const words = copy.customers.erase

const REASONS = new Map<string, string>([
  ['order_open', words.order_open],
  ['offer_open', words.offer_open],
  ['conflict', words.conflict],
])

type Props = { view: CustomerView; isOwner: boolean; refused: string | null }

function Way({ view, isOwner }: Omit<Props, 'refused'>) {
  if (!isOwner) return <p class="muted">{words.ownerOnly}</p>
  if (view.blockedBy) return <p class="muted">{words[view.blockedBy]}</p>
  return (
    <div>
      <DialogLink target="erase" label={words.open} look="button button-danger" />
    </div>
  )
}

const Dialog = ({ view: { email, name, fromPool } }: { view: CustomerView }) => (
  <dialog class="dialog" id="erase" aria-labelledby="erase-ask">
    <form class="stack" method="post" action={paths.eraseCustomer(email)}>
      <h2 id="erase-ask">{words.ask(name)}</h2>
      <ul class="dotted">
        {words.what.map((what) => (
          <li key={what}>{what}</li>
        ))}
        {fromPool ? <li>{words.pool}</li> : null}
      </ul>
      <div class="dialog-actions">
        <a class="button" href="#" data-close>
          {words.cancel}
        </a>
        <button class="button button-danger">{words.send}</button>
      </div>
    </form>
  </dialog>
)

/** Deleting a person, asked once in words that say what will happen; or why it can't be done now. */
export const EraseSection = ({ view, isOwner, refused }: Props) => (
  <section class="card stack" aria-labelledby="erase-title">
    <h2 id="erase-title">{words.title}</h2>
    {refused === null ? (
      <p class="muted">{words.text}</p>
    ) : (
      <Notice tone="danger">{REASONS.get(refused) ?? words.conflict}</Notice>
    )}
    <Way view={view} isOwner={isOwner} />
    {isOwner && view.blockedBy === null ? <Dialog view={view} /> : null}
  </section>
)
