import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { maskContacts } from './mask-contacts.ts'
import type { PictureView } from './lead-views.ts'

/** The piece for a store that may not reach the customer yet: what is engraved can be an address too. */
export const maskedSpec = (spec: DesignSpec): DesignSpec =>
  spec.engraving
    ? { ...spec, engraving: { ...spec.engraving, text: maskContacts(spec.engraving.text) } }
    : spec

/** Its pictures for the same store, with whatever of the customer's words is told of them. */
export const maskedPicture = (picture: PictureView): PictureView => ({
  ...picture,
  alt: maskContacts(picture.alt),
  instruction: picture.instruction === null ? null : maskContacts(picture.instruction),
  changes: picture.changes.map(maskContacts),
})
