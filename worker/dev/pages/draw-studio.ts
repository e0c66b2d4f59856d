import { encodePng, renderPiece } from '#shared/render/index.ts'
import { type PictureQuery, studioSpec } from './studio-query.ts'

/** In workerd the clock stands still between two waits. */
const clock = async (): Promise<number> => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  return performance.now()
}

/** The picture a query asks for, as a PNG, and how long it took to draw. */
export async function drawStudio(query: PictureQuery): Promise<{ png: Uint8Array<ArrayBuffer>; ms: number }> {
  const { size, samples, view, ground } = query
  const options = { sizePx: size, samples, view, background: ground }
  const began = await clock()
  const steps = renderPiece(studioSpec(query), options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const ms = Math.round((await clock()) - began)
  return { png: new Uint8Array(await encodePng(step.value)), ms }
}
