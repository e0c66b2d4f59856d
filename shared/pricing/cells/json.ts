/** A price book as plain JSON, so that a cell can be reached by its path. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type JsonObject = { [key: string]: Json }

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy as plain JSON, without what is undefined. @throws TypeError for what JSON can't hold. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object') throw new TypeError(`No JSON for ${typeof value}`)
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept.map(([key, inner]) => [key, toJson(inner)]))
}

/** What stands one step further along a path. */
export function child(json: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(json)) return json[Number(key)]
  return isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined
}

/** What stands at a path ("alloys.gold_14k_rose.lossPermille"); null where nothing does. */
export function readAt(json: Json, path: string): string | number | null {
  let here: Json | undefined = json
  for (const key of path.split('.')) here = child(here, key)
  return typeof here === 'string' || typeof here === 'number' ? here : null
}

/** Puts a value at a path. @throws RangeError when its parent doesn't exist. */
export function writeAt(json: Json, path: string, value: string | number | null): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let here: Json | undefined = json
  for (const key of keys) here = child(here, key)
  if (Array.isArray(here)) here[Number(last)] = value
  else if (isObject(here)) here[last] = value
  else throw new RangeError(`No place for ${path}`)
}
