import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'

const MOST = 20

/** "www.goldsmith.example/rings" → "https://www.goldsmith.example"; `null` when it is no web address. */
export function originOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`)
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
    return isWeb && url.hostname.length > 0 && url.username === '' ? url.origin : null
  } catch {
    return null
  }
}

/** The pages that may carry the store's designer, one origin a line as typed. */
export async function updateOrigins(ctx: Ctx<Seller>, { origins }: { origins: string[] }): Promise<void> {
  requireOwner(ctx)
  const typed = origins.filter((line) => line.trim() !== '')
  const read = typed.map(originOf)
  if (read.includes(null)) throw fieldRefusal('origins', 'not_an_address')
  if (read.length > MOST) throw fieldRefusal('origins', 'too_many')
  const allowedOrigins = [...new Set(read.filter((origin) => origin !== null))]
  await changeStore(ctx, {
    set: { allowedOrigins },
    action: 'update_sites',
    detail: { sites: allowedOrigins.length },
  })
}
