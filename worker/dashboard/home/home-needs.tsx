import type { DashboardView } from '../../domain/home/dashboard-view.ts'
import { MOST_WAITING } from '../../domain/home/read-dashboard.ts'
import { paths } from '../../links.ts'
import { duration, type Reader } from '../../platform/web/reader.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { copy } from '../copy.ts'
import { timeUntil } from '../request/lead-words.ts'
import { unreadOrdersPath, waitingOrdersPath } from '../orders/order-query.ts'

const words = copy.home.needs

type Need = { title: string; note: string | null; href: string; action: string }
type NeedProps = { waiting: DashboardView['waiting']; reader: Reader }

/** A count in words; past what was read one by one it is "500+". */
const said = (reader: Reader, count: number): string =>
  new Intl.NumberFormat(reader.locale).format(count) + (count >= MOST_WAITING ? '+' : '')

function leadsNeed({ waiting, reader }: NeedProps): Need | null {
  const { leads, lapseToday, nextRespondBy } = waiting
  if (leads === 0) return null
  const all = words.leads(new Intl.NumberFormat(reader.locale).format(leads), leads === 1)
  const left = nextRespondBy === null ? null : timeUntil(reader, nextRespondBy)
  const first = left === null ? null : words.leadsNext(left)
  const answer = { href: paths.pool, action: words.leadsAction }
  if (lapseToday === 0) return { title: all, note: first, ...answer }
  const note = [lapseToday < leads ? `${all}.` : null, first].filter((part) => part !== null).join(' ')
  return { title: words.lapseToday(said(reader, lapseToday), lapseToday === 1), note, ...answer }
}

function customersNeed({ waiting: { customers, since }, reader }: NeedProps): Need | null {
  if (since === null) return null
  const time = duration(reader, reader.now - since)
  return {
    title: words.customers(said(reader, customers), customers === 1, time),
    note: reader.now - since > REPLY_WITHIN ? words.customersLate : words.customersNote,
    href: waitingOrdersPath,
    action: words.customersAction,
  }
}

const unreadNeed = ({ waiting: { unread }, reader }: NeedProps): Need | null =>
  unread === 0
    ? null
    : {
        title: words.unread(said(reader, unread), unread === 1),
        note: null,
        href: unreadOrdersPath,
        action: words.unreadAction,
      }

const aiNeed = ({ waiting: { aiRest } }: NeedProps): Need | null =>
  aiRest && {
    title: words.aiRest,
    note: words.aiRestNotes[aiRest.reason],
    href: paths.pictures,
    action: words.aiRestAction,
  }

/** What needs the seller now, the most pressing first. */
export function Needs({ view, reader }: { view: DashboardView; reader: Reader }) {
  const part = { waiting: view.waiting, reader }
  const needs = [leadsNeed, customersNeed, unreadNeed, aiNeed]
    .map((need) => need(part))
    .filter((need) => need !== null)
  if (needs.length === 0) return <p>{view.store.accepting ? words.none : words.noneNotAccepting}</p>
  return (
    <ul class="card needs">
      {needs.map(({ title, note, href, action }, index) => (
        <li key={href}>
          <div>
            <h3>{title}</h3>
            {note ? <p class="small muted">{note}</p> : null}
          </div>
          <a class={index === 0 ? 'button button-primary' : 'button'} href={href}>
            {action}
          </a>
        </li>
      ))}
    </ul>
  )
}
