/** Rows from the top, four bytes a pixel, sRGB, alpha not premultiplied. */
export type RgbaImage = { widthPx: number; heightPx: number; data: Uint8ClampedArray }
