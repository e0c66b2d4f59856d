import { renderPiece } from '#shared/render/index.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type EngineEvent, OTHER_VIEWS } from './engine.ts'
import { studioEngine } from './studio-engine.ts'

const broken = new Set<string>()

/** Small, so that a test waits for the order of things and not for rays. */
function* render(...[spec, options]: Parameters<typeof renderPiece>): ReturnType<typeof renderPiece> {
  if (broken.has(options.view ?? 'hero')) throw new RangeError('no way to draw this')
  return yield* renderPiece(spec, { ...options, sizePx: options.sizePx / 16 })
}

afterEach(() => broken.clear())

const request = { spec: startingSpec('ring'), description: 'A ring', sizePx: 768 }
const widthOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16)

async function draw(signal = new AbortController().signal, watch = (_event: EngineEvent) => {}) {
  const events: EngineEvent[] = []
  for await (const event of studioEngine({ samples: 2, render }).make(request, signal)) {
    events.push(event)
    watch(event)
  }
  return events
}
const finalOf = (events: EngineEvent[]) => {
  const last = events.at(-1)
  if (last?.type !== 'final') throw new Error('the stream has no final')
  return last
}

describe('the studio engine', () => {
  it('draws the hero, sharpening, and then the piece from above and from the side', async () => {
    const events = await draw()
    const { image, views = {} } = finalOf(events)
    expect(widthOf(image.bytes)).toBe(768 / 16)
    expect(OTHER_VIEWS.map((view) => widthOf(views[view]?.bytes ?? new Uint8Array(24)))).toEqual([32, 32])
    expect(views.top?.bytes).not.toEqual(views.side?.bytes)
    const lastPartial = events.findLastIndex(({ type }) => type === 'partial')
    const firstView = events.findIndex((event) => event.type === 'progress' && event.stage === 'finishing')
    expect(events.filter(({ type }) => type === 'partial').length).toBeGreaterThanOrEqual(2)
    expect(lastPartial).toBeLessThan(firstView)
  })

  it('never says that less is done than it said before, and ends whole', async () => {
    const told = (await draw()).flatMap((event) => (event.type === 'progress' ? [event.fraction] : []))
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(1)
    expect(told.at(-2)).toBeLessThanOrEqual(1)
  })

  it('gives the hero and what else it could draw when a view fails, and says what went wrong', async () => {
    broken.add('top')
    const { image, views, flaw } = finalOf(await draw())
    expect(widthOf(image.bytes)).toBe(768 / 16)
    expect(Object.keys(views ?? {})).toEqual(['side'])
    expect(flaw).toBeInstanceOf(RangeError)
  })

  it('stops in a view as it stops in the hero', async () => {
    const stop = new AbortController()
    const drawing = draw(stop.signal, (event) => {
      if (event.type === 'progress' && event.stage === 'finishing') stop.abort()
    })
    await expect(drawing).rejects.toMatchObject({ kind: 'cancelled' })
  })
})
