import { importAgain } from '../models/import-again.ts'
import sendingCss from '../styles/details.css?inline'

/** The screens after the first, fetched ahead in one file: together they compress better. */
export * from './piece/piece.tsx'
export { Details } from './details/details.tsx'
export { Sent } from './details/sent.tsx'
export { sendingCss }
/** Only reachable from here, so that the controls it shares with the piece stay in this file. */
export const fetchPhotos = () => importAgain(() => import('./photos/photos.tsx'))
