import { paths } from '../../../links.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'
import type { concepts, ConceptRow } from '../../../tables/concepts.ts'
import { drawPictures, type Wanted } from './draw-pictures.ts'

export type Progress = (done: number, all: number) => void

/** Puts a file into the running service's store, by its page for developers. */
const keeper = (publicUrl: string) => async (key: string, bytes: Uint8Array) => {
  const answer = await fetch(publicUrl + paths.devFile(key), {
    method: 'PUT',
    headers: { origin: publicUrl },
    body: new Uint8Array(bytes),
  })
  if (!answer.ok) throw new Error(`keeping ${key} answered ${answer.status}`)
}

const isKept = async (publicUrl: string, key: string): Promise<boolean> =>
  (await fetch(publicUrl + paths.file(key), { method: 'HEAD' })).ok

/** Pictures the service has from an earlier start that was ended in the middle are not drawn again. */
async function missing(publicUrl: string, rows: readonly ConceptRow[]): Promise<Wanted[]> {
  const byKey = new Map(rows.map(({ heroKey: key, spec }) => [key, { key, spec }]))
  const kept = await Promise.all([...byKey.keys()].map((key) => isKept(publicUrl, key)))
  return [...byKey.values()].filter((_, index) => !kept[index])
}

/** Draws the pictures and hands over the photos, before any row names them. */
export async function keepFiles(
  publicUrl: string,
  { concepts: rows, photos }: { concepts: readonly (typeof concepts.$inferSelect)[]; photos: string[] },
  files: FileStore,
  progress: Progress,
): Promise<void> {
  const keep = keeper(publicUrl)
  for (const key of photos) {
    const photo = await files.get(key)
    if (photo) await keep(key, photo.bytes)
  }
  const wanted = await missing(publicUrl, rows)
  let done = 0
  progress(done, wanted.length)
  await drawPictures(wanted, async (key, png) => {
    await keep(key, png)
    progress(++done, wanted.length)
  })
}
