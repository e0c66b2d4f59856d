import type { Store } from '../../tables/stores.ts'
import { isNetwork } from './store-by-key.ts'

/** What shoppers read while the store is on vacation. */
export const vacationNotice = ({
  name,
  vacationMessage,
  networkRelease,
}: Pick<Store, 'name' | 'vacationMessage' | 'networkRelease'>): string =>
  vacationMessage ??
  (networkRelease
    ? `${name} is on a break just now. You can design your piece, and you can send it to other jewelers now, or keep it until they are back.`
    : `${name} is on a break just now. You can design your piece and send it once they are back.`)

/** Why the store can't take orders now, said kindly; absent when it can. */
export function noticeOf(store: Store): string | undefined {
  if (store.vacation) return vacationNotice(store)
  if (!store.accepting && !isNetwork(store))
    return `${store.name} is not taking custom orders just now. You can still design your piece; it stays saved on this device.`
  return undefined
}

/** Said when the store takes orders, but not this one. */
export const noMatchNotice = ({ name }: Store): string =>
  `${name} does not take on a piece of this kind or budget just now. Your design is saved on this device.`
