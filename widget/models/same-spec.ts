import type { DesignSpec } from '#shared/spec/design-spec.ts'

/** One text for equal pieces, whatever the order their keys came in and the spaces around their words. */
const canonical = (spec: DesignSpec): string =>
  JSON.stringify(spec, (_key, value: unknown) => {
    if (typeof value === 'string') return value.trim()
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

/** Whether two specs are of the same piece; the service orders keys its own way. */
export const sameSpec = (a: DesignSpec, b: DesignSpec): boolean => a === b || canonical(a) === canonical(b)
