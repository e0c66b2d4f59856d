import { canAct } from '#shared/lead/assignment-status.ts'
import { CANCEL_REASON_MAX } from '../../domain/orders/cancel-order.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'
import { TextArea } from '../../platform/web/ui/field.tsx'
import { Icon } from '../../platform/web/ui/icon.tsx'
import { copy } from '../copy.ts'
import { DialogActions } from '../dialog-actions.tsx'
import type { Order } from './order-next.tsx'

const words = copy.order

const Happens = ({ sentences }: { sentences: readonly string[] }) => (
  <ul class="advice">
    {sentences.map((sentence) => (
      <li key={sentence}>
        <Icon name="next" />
        <span>{sentence}</span>
      </li>
    ))}
  </ul>
)

type Props = { order: Order; name: string }

/** Each only where its button is: what can't be done has no dialog either. */
export function CompleteDialog({ order, name }: Props) {
  if (!canAct('complete', order.status, 'seller')) return null
  const { complete } = words
  return (
    <dialog class="dialog" id="complete" aria-labelledby="complete-title">
      <form class="stack" method="post" action={paths.completeOrder(order.id)}>
        <h2 id="complete-title">{complete.title}</h2>
        <Happens sentences={complete.happens(name)} />
        <DialogActions cancel={complete.cancel} send={complete.send} />
      </form>
    </dialog>
  )
}

/** The form's address keeps `#cancel`, so that a refused form comes back with its dialog open. */
export function CancelDialog({ order, name, state }: Props & { state: FormState }) {
  if (!canAct('cancel', order.status, 'seller')) return null
  const { cancel } = words
  const agreed = canAct('complete', order.status, 'seller')
  return (
    <dialog class="dialog" id="cancel" aria-labelledby="cancel-title">
      <form class="stack" method="post" action={`${paths.cancelOrder(order.id)}#cancel`} novalidate>
        <h2 id="cancel-title">{cancel.title}</h2>
        <Happens sentences={(agreed ? cancel.happensAgreed : cancel.happens)(name)} />
        <TextArea
          name="reason"
          label={cancel.reason(name)}
          hint={cancel.reasonHint}
          rows={3}
          maxLength={CANCEL_REASON_MAX}
          required
          state={state}
          errors={cancel.errors}
        />
        <DialogActions cancel={cancel.cancel} send={cancel.send} danger />
      </form>
    </dialog>
  )
}
