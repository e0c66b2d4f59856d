/** What is said about the shopper's own photos. */
export const enPhotos = {
  photo: (number: number) => `Photo ${number}`,
  aspects: { style: 'Its style', stone: 'Its stone', shape: 'Its shape' },
  remove: (photo: string) => `Remove ${photo}`,
  kept: 'Photo added.',
  trouble: {
    image_type: 'Please choose a JPEG, PNG or WebP under 8 MB.',
    images_full: 'Six photos is the most.',
    image_refused: 'We can’t take this one.',
    other: 'That did not work.',
  },
}
