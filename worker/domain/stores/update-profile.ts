import type { Ctx, Seller } from '../../context.ts'
import { changedFields } from '../audit/changed-fields.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'
import { readStore } from './read-store.ts'
import type { Store } from './schema.ts'

/** How the store introduces itself. Its address on the web stays, whatever its name becomes. */
export type Profile = Pick<Store, 'name' | 'about' | 'address' | 'timeZone' | 'locale'>

export async function updateProfile(ctx: Ctx<Seller>, profile: Profile): Promise<void> {
  requireOwner(ctx)
  const fields = changedFields(await readStore(ctx), profile)
  if (fields.length === 0) return
  await changeStore(ctx, { set: profile, action: 'update_profile', detail: { fields: fields.join(' ') } })
}
