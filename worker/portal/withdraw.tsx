import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { paths } from '../links.ts'
import { Notice } from '../platform/web/ui/notice.tsx'
import { portalCopy } from './copy/portal-copy.ts'
import { nameFor } from './next-step.ts'

/** Folded away, so that taking it back takes two steps and no script. */
export function Withdraw({ view, token }: { view: PortalView; token: string }) {
  const words = portalCopy(view.locale).withdraw
  return view.status === 'open' || view.status === 'claimed' ? (
    <details class="card more">
      <summary>{words.open}</summary>
      <form class="stack" method="post" action={paths.withdraw(token)}>
        <p>{words.what}</p>
        <p>
          <button class="button button-danger">{words.send}</button>
        </p>
      </form>
    </details>
  ) : null
}

const MAKING = ['in_production', 'completed']

const Address = ({ email }: { email: string }) => (
  <p>
    <a href={`mailto:${email}`}>{email}</a>
  </p>
)

/** A quote was accepted meanwhile: only the jeweler can stop now. A surprise keeps their address folded away. */
export function WithdrawRefused({ view }: { view: PortalView }) {
  const words = portalCopy(view.locale).withdraw
  const jeweler = view.jewelers.find(({ status }) => MAKING.includes(status))
  const who = jeweler && !view.surprise ? nameFor(view, jeweler.storeName) : words.yourJeweler
  return (
    <Notice tone="danger" title={words.refusedTitle}>
      <p>{words.refused(who)}</p>
      {jeweler && !view.surprise ? <Address email={jeweler.storeEmail} /> : null}
      {jeweler && view.surprise ? (
        <details class="more">
          <summary>{words.address}</summary>
          <Address email={jeweler.storeEmail} />
        </details>
      ) : null}
    </Notice>
  )
}
