/** A view of the same bytes; reading past their end throws a `RangeError`. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Whether the bytes say this text at `at`. */
export const says = (bytes: Uint8Array, text: string, at = 0): boolean =>
  ascii(text).every((byte, index) => bytes[at + index] === byte)

export function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const bigEndian16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255)

export const bigEndian32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)

export const littleEndian32 = (value: number): Uint8Array => bigEndian32(value).reverse()
