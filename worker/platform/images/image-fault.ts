export type ImageFaultCode = 'image_type' | 'image_unreadable' | 'image_too_small' | 'image_too_large'

/** Why a picture can't be taken, by code; each surface has its own sentence. */
export class ImageFault extends Error {
  readonly code: ImageFaultCode

  constructor(code: ImageFaultCode) {
    super(code)
    this.code = code
  }
}

export const unreadable = (): ImageFault => new ImageFault('image_unreadable')
