import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { saveSettings } from './save-settings.ts'

export type Settings = {
  accepting: boolean
  leadTimeDays: number
  autoDeclineHours: number
  networkReceive: boolean
  networkRelease: boolean
  vacation: boolean
  vacationMessage: string | null
}

export const SETTING_LIMITS = {
  leadTimeDays: { min: 1, max: 365 },
  autoDeclineHours: { min: 1, max: 168 },
  vacationMessage: { max: 500 },
} as const

function refuseOutside(settings: Settings): void {
  for (const field of ['leadTimeDays', 'autoDeclineHours'] as const) {
    const { min, max } = SETTING_LIMITS[field]
    const value = settings[field]
    if (!Number.isInteger(value) || value < min || value > max) throw fieldRefusal(field, 'out_of_range')
  }
  if ((settings.vacationMessage ?? '').length > SETTING_LIMITS.vacationMessage.max)
    throw fieldRefusal('vacationMessage', 'too_big')
}

/**
 * Saves the store's settings; a value out of range is refused by name and nothing is saved. Going on vacation lets
 * go of every offer and review at once; accepted orders are untouched.
 */
export async function updateSettings(ctx: Ctx<Seller>, settings: Settings): Promise<void> {
  refuseOutside(settings)
  await saveSettings(ctx, settings)
}
