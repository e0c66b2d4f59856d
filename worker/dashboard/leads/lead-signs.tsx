import type { LeadSign, SignCode } from '#shared/lead/lead-quality.ts'
import { roundedMoney, type Reader } from '../../platform/web/reader.ts'
import { Icon, type IconName } from '../../platform/web/ui/icon.tsx'
import { copy } from '../copy.ts'

const { signs: sentences, amounts, tones } = copy.quality

const ICONS: Record<LeadSign['tone'], IconName> = { good: 'check', care: 'warning', plain: 'info' }

const UNITS: Partial<Record<SignCode, keyof typeof amounts>> = {
  time_short: 'days',
  time_enough: 'days',
  assumed_many: 'things',
  assumed_some: 'things',
  designed_long: 'minutes',
  designed_short: 'minutes',
  designed_over: 'hours',
}

function sentence({ code, amount }: LeadSign, currency: string, reader: Reader): string {
  const unit = UNITS[code]
  return sentences[code](unit ? amounts[unit](amount) : roundedMoney(reader, amount, currency))
}

type Props = { signs: readonly LeadSign[]; currency: string; reader: Reader }

/** Reasons, each with a sign of its kind that is also said in words to those who can't see it. */
export const LeadSigns = ({ signs, currency, reader }: Props) => (
  <ul class="signs">
    {signs.map((sign) => (
      <li key={sign.code} class={`sign-${sign.tone}`}>
        <Icon name={ICONS[sign.tone]} size={18} />
        <span>
          <span class="visually-hidden">{tones[sign.tone]}: </span>
          {sentence(sign, currency, reader)}
        </span>
      </li>
    ))}
  </ul>
)
