import { randomText } from '#shared/ids.ts'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { cleanImage, FILE_ENDINGS } from '../../platform/images/clean-image.ts'
import { ImageFault } from '../../platform/images/image-fault.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'
import { readStore } from '../stores/read-store.ts'
import { stores } from '../../tables/stores.ts'
import { eqOrNull } from '../../platform/db/conditions.ts'

export const LOGO_BYTES = 1024 * 1024

function cleaned(bytes: Uint8Array): ReturnType<typeof cleanImage> {
  if (bytes.length === 0) throw fieldRefusal('logo', 'required')
  if (bytes.length > LOGO_BYTES) throw fieldRefusal('logo', 'too_big')
  try {
    return cleanImage(bytes)
  } catch (error) {
    throw error instanceof ImageFault ? fieldRefusal('logo', error.code) : error
  }
}

/** Takes a new logo, or with `null` leaves the store without one; the one before is deleted. */
export async function changeLogo(ctx: Ctx<Seller>, { bytes }: { bytes: Uint8Array | null }): Promise<void> {
  requireOwner(ctx)
  const logo = bytes && cleaned(bytes)
  const { logoKey: before } = await readStore(ctx)
  if (!logo && before === null) return
  const logoKey = logo && `logos/${randomText(32, ctx.random)}.${FILE_ENDINGS[logo.type]}`
  // The file before the row, so that no row names a file that isn't there.
  if (logo && logoKey) await ctx.files.put(logoKey, { bytes: logo.bytes, type: logo.type })
  const action = logo ? 'change_logo' : 'remove_logo'
  const still = eqOrNull(stores.logoKey, before)
  const isSet = await changeStore(ctx, { set: { logoKey }, action, still }).catch((error: unknown) => {
    // Only after a refusal is it certain that no row names the file.
    if (logoKey && error instanceof Refusal) ctx.background(ctx.files.remove([logoKey]))
    throw error
  })
  const left = isSet ? before : logoKey
  if (left) ctx.background(ctx.files.remove([left]))
  if (!isSet) throw new Refusal('conflict')
}
