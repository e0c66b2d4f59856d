import type { ConceptImage } from '../engine.ts'

/** All of one answer, every partial picture included: what a worker can hold and decode. */
export const RECEIVED_BYTES = 20_000_000

const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))

/** The kind of picture by its first bytes; servers send PNG whatever they were asked for and say they did. */
export function pictureType(bytes: Uint8Array): ConceptImage['type'] | undefined {
  if (starts(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (starts(bytes, 0, '\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'image/webp'
  return undefined
}

/** The bytes as they are, so that the provenance marks inside survive; `undefined` when they are no picture. */
export function pictureOf(bytes: Uint8Array): ConceptImage | undefined {
  const type = pictureType(bytes)
  return type && { bytes, type }
}

export function pictureFromBase64(text: string): ConceptImage | undefined {
  try {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
    return pictureOf(bytes)
  } catch {
    return undefined
  }
}

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = []
  // Spread arguments are limited by the stack.
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)))
  return btoa(parts.join(''))
}
