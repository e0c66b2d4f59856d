import type { CustomersView } from '../../domain/customers/list-customers.ts'
import type { After, CustomerLine } from '../../domain/customers/select-customers.ts'
import { paths } from '../../links.ts'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { emptyForm } from '../../platform/web/forms.ts'
import { TextField } from '../../platform/web/ui/field.tsx'
import { EmptyState, Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { EmailLink } from '../email-link.tsx'
import { PageHead } from '../shell.tsx'
import { afterText } from './after-text.ts'

const words = copy.customers

const Search = ({ sought }: { sought: string | null }) => (
  <form class="row row-end" method="get" action={paths.customers} role="search">
    <TextField
      name="q"
      label={words.search.label}
      value={sought ?? ''}
      maxLength={120}
      autocomplete="off"
      state={emptyForm}
    />
    <button class="button">{words.search.send}</button>
    {sought === null ? null : (
      <a class="button button-quiet" href={paths.customers}>
        {words.search.reset}
      </a>
    )}
  </form>
)

function Person({ person, reader }: { person: CustomerLine; reader: Reader }) {
  const { name, email, location, requests, orders, lastAt } = person
  return (
    <li class="card person">
      <div class="stack stack-4">
        <h2 class="row-title">
          <a href={paths.customer(email)}>{name}</a>
        </h2>
        <p class="small muted person-facts">
          <span>
            <EmailLink address={email} />
          </span>
          {location ? <span>{location}</span> : null}
        </p>
      </div>
      <p class="small muted person-facts">
        <span>
          {words.requests(requests)} · {orders > 0 ? words.orders(orders) : words.noOrders}
        </span>
        <span>{words.last(ago(reader, lastAt))}</span>
      </p>
    </li>
  )
}

function Nothing({ view }: { view: CustomersView }) {
  if (view.words !== null)
    return (
      <EmptyState
        title={words.noneTitle(view.words)}
        action={{ href: paths.customers, label: words.noneAction }}
      >
        <p>{view.more ? words.noneYet : words.none}</p>
      </EmptyState>
    )
  if (view.continued)
    return (
      <EmptyState title={words.endTitle} action={{ href: paths.customers, label: words.endAction }}>
        <p>{words.end}</p>
      </EmptyState>
    )
  if (view.more) return null
  return (
    <EmptyState title={words.emptyTitle} action={{ href: paths.widget, label: words.emptyAction }}>
      <p>{words.empty}</p>
    </EmptyState>
  )
}

function morePath(after: After, sought: string | null): string {
  const query = new URLSearchParams({ after: afterText(after), ...(sought === null ? {} : { q: sought }) })
  return `${paths.customers}?${query.toString()}`
}

type Props = { view: CustomersView; reader: Reader; isOwner: boolean; erased: boolean }

export function CustomersPage({ view, reader, isOwner, erased }: Props) {
  const { people, more } = view
  const first = people.length === 0 && view.words === null && !view.continued
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {isOwner && !first ? (
          <a class="button" href={paths.customersCsv} download title={words.exportNote}>
            {words.export}
          </a>
        ) : null}
      </PageHead>
      {erased ? (
        <div class="page-news">
          <Notice tone="success">{words.erased}</Notice>
        </div>
      ) : null}
      <div class="stack stack-24">
        {first ? null : <Search sought={view.words} />}
        {people.length > 0 ? (
          <ul class="stack stack-8">
            {people.map((person) => (
              <Person key={person.email} person={person} reader={reader} />
            ))}
          </ul>
        ) : (
          <Nothing view={view} />
        )}
        {more ? (
          <p>
            <a class="button" href={morePath(more, view.words)}>
              {view.words === null ? words.more : words.further}
            </a>
          </p>
        ) : null}
      </div>
    </>
  )
}
