import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { encodePng, renderPiece, type View } from '#shared/render/index.ts'
import { findBrowser, launchOptions } from '../e2e/support/browser.ts'
import { PIECES } from './pieces.ts'

const SIZE_PX = 960
const SAMPLES = 8
const QUALITY = 0.9

/** Takes the shop's photographs anew: drawn by the studio engine, made WebP by the browser. */
const browser = await chromium.launch(launchOptions(await findBrowser()))
const page = await browser.newPage()
const wanted = process.argv.slice(2)
for (const { name, spec, views } of PIECES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const view of views) {
    const file = view === 'hero' ? `${name}.webp` : `${name}-${view}.webp`
    const picture = await toWebp(await draw(spec, view))
    await writeFile(join(import.meta.dirname, 'images', file), picture)
    console.log(`${file.padEnd(24)} ${(picture.length / 1000).toFixed(0)} kB`)
  }
}
await browser.close()

async function draw(spec: Parameters<typeof renderPiece>[0], view: View): Promise<Uint8Array> {
  const steps = renderPiece(spec, { sizePx: SIZE_PX, samples: SAMPLES, view })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return encodePng(step.value)
}

async function toWebp(png: Uint8Array): Promise<Buffer> {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const encoded = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality)
    },
    { source, quality: QUALITY },
  )
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64')
}
