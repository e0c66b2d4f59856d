/**
 * Gems of Mohs below 7 at the soft end of their range (docs/jewelry-facts.md#hardness-and-treatments); pearls have
 * rules of their own.
 */
export const SOFT =
  /demantoid|tanzanite|peridot|opal|moonstone|labradorite|zircon$|kunzite|turquoise|lapis|onyx|carnelian|jade|malachite|amber|coral/

/** Gems of Mohs 7 up to 7.5, and the softer ones. */
export const RATHER_SOFT = new RegExp(`${SOFT.source}|garnet|tourmaline|amethyst|citrine|quartz|iolite`)
