import type { LaterCopy } from './copy.ts'

export const dePhotos: LaterCopy['photos'] = {
  photo: (number) => `Foto ${number}`,
  aspects: { style: 'Der Stil', stone: 'Der Stein', shape: 'Die Form' },
  remove: (photo) => `${photo} entfernen`,
  kept: 'Foto hinzugefügt.',
  trouble: {
    image_type: 'Bitte ein JPEG, PNG oder WebP unter 8 MB wählen.',
    images_full: 'Mehr als sechs gehen nicht.',
    image_refused: 'Dieses Foto können wir nicht annehmen.',
    other: 'Das hat nicht geklappt.',
  },
}
