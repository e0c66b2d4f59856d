import type { AuditEntry } from '../../tables/audit.ts'

type Detail = AuditEntry['detail']

/** What a field is called where it can be changed. */
const fields: Record<string, string> = {
  accepting: 'accept custom orders',
  categories: 'accepted pieces',
  minOrderMinor: 'minimum order value',
  maxOrderMinor: 'maximum order value',
  leadTimeDays: 'lead time',
  autoDeclineHours: 'time to answer',
  vacation: 'vacation',
  vacationMessage: 'vacation message',
  networkReceive: 'receiving from the pool',
  networkRelease: 'letting go of leads',
  quoteValidityDays: 'validity of quotes',
  quoteTerms: 'terms',
  quoteDepositBps: 'deposit',
  quoteRevisions: 'included changes',
  taxRateBps: 'tax rate',
  taxInclusive: 'whether prices include tax',
  name: 'store name',
  about: 'about',
  address: 'address',
  timeZone: 'time zone',
  locale: 'language and region',
  email: 'address of the mails',
  mutedMails: 'which mails come',
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const fieldsOf = ({ fields: changed }: Detail): string =>
  typeof changed === 'string' && changed !== ''
    ? `: ${list.format(changed.split(' ').map((name) => fields[name] ?? name))}`
    : ''
const roleOf = ({ role }: Detail): string => (role === 'owner' ? 'an owner' : 'staff')
const sitesOf = ({ sites }: Detail): string => (sites === 1 ? 'one site' : `${Number(sites)} sites`)

const bookOrigins: Record<string, string> = {
  edit: 'by hand',
  import: 'from a file',
  restore: 'by going back to an earlier version',
  spot: 'with new spot prices',
  currency: 'by starting anew in another currency',
}

/** What somebody did, said after their name; the actions are the verbs that note themselves. */
const sentences: Record<string, (detail: Detail, colleague: string) => string> = {
  update_settings: (detail) => `changed the settings${fieldsOf(detail)}`,
  begin_vacation: () => 'sent the store on vacation',
  end_vacation: () => 'ended the vacation',
  update_notifications: (detail) => `changed the notifications${fieldsOf(detail)}`,
  update_profile: (detail) => `changed the store profile${fieldsOf(detail)}`,
  change_logo: () => 'uploaded a logo',
  remove_logo: () => 'removed the logo',
  add_reply: () => 'added a saved reply',
  edit_reply: () => 'changed a saved reply',
  delete_reply: () => 'deleted a saved reply',
  invite_seller: (detail) =>
    `${detail.again === true ? 'invited somebody again' : 'invited somebody'} as ${roleOf(detail)}`,
  revoke_invitation: () => 'took an invitation back',
  join_store: (detail) => `joined the store as ${roleOf(detail)}`,
  change_role: (detail, colleague) => `made ${colleague} ${roleOf(detail)}`,
  remove_seller: () => 'removed a colleague',
  save_price_book: ({ version, origin }) =>
    `saved version ${String(version)} of the price book, ${bookOrigins[String(origin)] ?? 'by hand'}`,
  export_price_book: () => 'downloaded the price book',
  save_ai_limits: ({ enabled }) => `saved the limits of AI pictures, which are ${enabled ? 'on' : 'off'}`,
  save_ai_key: () => 'entered a key for AI pictures',
  save_ai_server: () => 'changed the server or model of AI pictures',
  remove_ai_key: () => 'removed the key for AI pictures',
  update_sites: (detail) => `set where the designer may run: ${sitesOf(detail)}`,
  update_look: () => 'changed how the designer looks',
  export_customers: () => 'exported the customer list',
  erase_customer: () => 'deleted the data of a customer',
}

export const history = {
  title: 'History',
  lead: 'Who changed what of the store, newest first. It names what was changed, never what people wrote.',
  label: 'Changes',
  left: 'Somebody who has left',
  /** An action that has no sentence yet is still told. */
  did: (action: string, detail: Detail, colleague: string | null): string =>
    sentences[action]?.(detail, colleague ?? 'a colleague') ?? action.replaceAll('_', ' '),
  empty: {
    title: 'Nothing has been changed yet',
    text: 'Once somebody saves settings, prices or the team, it is noted here with their name and the time.',
  },
  older: 'Older changes',
  newest: 'Back to the newest',
} as const
