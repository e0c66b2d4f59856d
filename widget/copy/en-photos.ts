/** What is said about the shopper's own photos. */
export const enPhotos = {
  photo: (number: number) => `Photo ${number}`,
  aspects: { style: 'Its style', stone: 'Its stone', shape: 'Its shape' },
  remove: (photo: string) => `Remove ${photo}`,
  kept: 'Photo added.',
  trouble: {
    image_type: 'Please choose a JPEG, PNG or WebP.',
    too_large: 'This one is over 8 MB.',
    images_full: 'Six photos is the most.',
    image_refused: 'We can’t take this photo.',
    other: 'That did not work.',
  },
}
