import { HranaError } from './errors.ts'
import type { WireValue } from './protocol.ts'

export type NativeValue = null | bigint | number | string | Buffer

const MAX_INTEGER = 2n ** 63n - 1n
const MIN_INTEGER = -(2n ** 63n)

export function toNative(value: WireValue): NativeValue {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return toInteger(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    case 'float':
    case 'text':
      return value.value
  }
}

/** The native package reads integers as bigint here, so a number is always a float column. */
export function toWire(value: unknown): WireValue {
  if (value === null || value === undefined) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  if (value instanceof Uint8Array) return { type: 'blob', base64: Buffer.from(value).toString('base64') }
  throw new HranaError('RESPONSE_TYPE_UNKNOWN', `A column came back as ${typeof value}`)
}

function toInteger(text: string): bigint {
  const integer = BigInt(text)
  if (integer > MAX_INTEGER || integer < MIN_INTEGER) {
    throw new HranaError('ARGS_INVALID', `${text} does not fit a 64-bit integer`)
  }
  return integer
}
