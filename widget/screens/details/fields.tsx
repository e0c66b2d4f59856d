import type { JSX } from 'preact'
import { checkNeedBy, type NeedBy } from '#shared/makeability/check-need-by.ts'
import { percentage } from '#shared/measures.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import { nameOf } from '../../copy/name-of.ts'
import type { Lead } from '../../models/lead.ts'
import type { LeadForm } from '../../models/lead-form.ts'
import type { Session } from '../../session.ts'
import { Choices } from '../../ui/choices.tsx'
import { Check, Field } from '../../ui/field.tsx'

type Props = { session: Session; copy: LaterCopy; lead: Lead }

const PATHS: Partial<Record<keyof LeadForm, string>> = {
  name: 'contact.name',
  email: 'contact.email',
  phone: 'contact.phone',
  location: 'contact.location',
  budgetMin: 'budget.minMinor',
  budgetMax: 'budget.maxMinor',
  terms: 'consent.terms',
}

/** What is wrong with a field, in words. */
function wrongWith({ copy, lead }: Props, name: keyof LeadForm): string | undefined {
  const code = lead.issues.value[PATHS[name] ?? name]
  if (!code) return undefined
  return code in copy.issues ? nameOf(copy.issues, code) : copy.issues.other
}

type TextName = Exclude<keyof LeadForm, 'surprise' | 'terms' | 'network' | 'preferred'>

const text = (props: Props, name: TextName) => ({
  id: name,
  value: props.lead.form.value[name],
  wrong: wrongWith(props, name),
  onInput: (value: string) => props.lead.change({ [name]: value }),
})

const WAYS = ['email', 'phone', 'text'] as const

export function ContactFields(props: Props): JSX.Element {
  const { copy, lead } = props
  const { details } = copy
  const { preferred } = lead.form.value
  return (
    <>
      <Field
        {...text(props, 'name')}
        label={details.name}
        autoComplete="name"
        maxLength={LIMITS.nameCharacters.max}
      />
      <Field
        {...text(props, 'email')}
        label={details.email}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <Choices
        name="preferred"
        legend={details.preferred}
        value={preferred}
        choices={WAYS.map((value) => ({ value, label: details.preferredWays[value] }))}
        onChoose={(next) => lead.change({ preferred: next })}
      />
      <Field
        {...text(props, 'phone')}
        label={details.phone}
        type="tel"
        autoComplete="tel"
        {...(preferred === 'email' ? { optional: details.optional } : {})}
      />
      <Field
        {...text(props, 'location')}
        label={details.location}
        hint={details.locationHint}
        optional={details.optional}
        autoComplete="address-level2"
        maxLength={LIMITS.locationCharacters.max}
      />
    </>
  )
}

/** What a jeweler would say about the day: that it is soon, else how long pieces usually take. */
export function aboutNeedBy({ details }: LaterCopy, asked: NeedBy, locale: string): string {
  const tooSoon = checkNeedBy(asked)
  return tooSoon
    ? details.deadline(tooSoon.params, { percent: (percent) => percentage(percent, locale) })
    : details.needByHint(Math.ceil(asked.leadTimeDays / 7))
}

export function WishFields(props: Props): JSX.Element {
  const { copy, session } = props
  const { details } = copy
  const { store, today, locale } = session
  const leadTimeDays = store.config.value?.store.leadTimeDays
  const { needBy } = props.lead.form.value
  return (
    <>
      <fieldset class="pair">
        <legend>
          {details.budget} ({store.currency.value}) <span class="optional">{details.optional}</span>
        </legend>
        <Field {...text(props, 'budgetMin')} label={details.budgetFrom} inputMode="decimal" />
        <Field {...text(props, 'budgetMax')} label={details.budgetTo} inputMode="decimal" />
      </fieldset>
      <Field
        {...text(props, 'needBy')}
        label={details.needBy}
        type="date"
        min={today}
        optional={details.optional}
        hint={leadTimeDays ? aboutNeedBy(copy, { needBy, today, leadTimeDays }, locale) : undefined}
      />
      <Field
        {...text(props, 'message')}
        label={details.message}
        rows={3}
        optional={details.optional}
        maxLength={LIMITS.messageCharacters.max}
      />
    </>
  )
}

export function ConsentFields(props: Props & { store: string }): JSX.Element {
  const { copy, lead, session, store } = props
  const { details } = copy
  const { surprise, terms, network } = lead.form.value
  return (
    <div class="consents">
      <Check
        id="surprise"
        label={details.surprise}
        hint={details.surpriseHint}
        checked={surprise}
        onChange={(checked) => lead.change({ surprise: checked })}
      />
      <Check
        id="terms"
        label={details.terms(store)}
        wrong={wrongWith(props, 'terms')}
        checked={terms}
        onChange={(checked) => lead.change({ terms: checked })}
      />
      {session.store.config.value?.store.network && (
        <Check
          id="network"
          label={details.network}
          checked={network}
          onChange={(checked) => lead.change({ network: checked })}
        />
      )}
    </div>
  )
}
