/** The bytes of a base64 `data:` address; `null` for any other kind of address. */
export function toBlob(url: string): Blob | null {
  const match = /^data:([\w/+.-]+);base64,/.exec(url)
  if (!match?.[1]) return null
  const bytes = Uint8Array.from(atob(url.slice(match[0].length)), (character) => character.charCodeAt(0))
  return new Blob([bytes], { type: match[1] })
}
