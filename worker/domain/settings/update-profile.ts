import type { Ctx, Seller } from '../../context.ts'
import { changesOf } from '../audit/changes-of.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'
import { readStore } from '../stores/read-store.ts'
import type { Store } from '../../tables/stores.ts'

/** How the store introduces itself. Its address on the web stays, whatever its name becomes. */
export type Profile = Pick<Store, 'name' | 'about' | 'address' | 'timeZone' | 'locale'>

export async function updateProfile(ctx: Ctx<Seller>, profile: Profile): Promise<void> {
  requireOwner(ctx)
  const { set, fields } = changesOf(await readStore(ctx), profile)
  if (fields === '') return
  await changeStore(ctx, { set, action: 'update_profile', detail: { fields } })
}
