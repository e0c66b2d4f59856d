import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { completeSpec } from '#shared/spec/complete-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { DrawAnswer, DrawRequest } from '../studio/messages.ts'
import type { Pictures } from './versions.ts'
import { StudioModel, type StudioWorker } from './studio.ts'

const RING = startingSpec('ring')
const BAND = startingSpec('wedding_band')

function fakeWorker() {
  const target = new EventTarget()
  const asked: DrawRequest[] = []
  let ended = false
  const worker: StudioWorker = {
    postMessage: (request: DrawRequest) => void asked.push(request),
    terminate: () => {
      ended = true
    },
    addEventListener: target.addEventListener.bind(target),
  }
  return {
    worker,
    asked,
    ended: () => ended,
    answer(job: number, widthPx: number) {
      const data: DrawAnswer = {
        job,
        widthPx,
        heightPx: widthPx,
        pixels: new ArrayBuffer(4),
        done: widthPx > 500,
      }
      target.dispatchEvent(new MessageEvent('message', { data }))
    },
    ready: () => target.dispatchEvent(new MessageEvent('message', { data: { ready: true } })),
    fail: () => target.dispatchEvent(new Event('error')),
  }
}

function set(start?: () => StudioWorker) {
  const fake = fakeWorker()
  const spec = signal<DesignSpec>(RING)
  /** What the service has drawn of the piece. */
  const drawn = signal<Pictures>({})
  const studio = new StudioModel({ spec, pictures: drawn, start: start ?? (() => fake.worker) })
  return { fake, spec, drawn, studio }
}

describe('pictures drawn on the device', () => {
  it('asks for nothing until someone looks and the worker listens; what it asks for lacks nothing', () => {
    const { fake, spec, studio } = set()
    spec.value = BAND
    expect(fake.asked).toEqual([])
    studio.watch(true)
    expect(fake.asked).toEqual([])
    fake.ready()
    expect(BAND.size).toBeUndefined()
    expect(fake.asked.map((request) => request.spec)).toEqual([completeSpec(BAND).spec])
  })

  it('asks anew at every change, and shows only answers to the latest', () => {
    const { fake, spec, studio } = set()
    studio.watch(true)
    fake.ready()
    spec.value = BAND
    const [first, second] = fake.asked
    fake.answer(second?.job ?? 0, 256)
    fake.answer(first?.job ?? 0, 768)
    expect(studio.frame.value).toMatchObject({ spec: BAND, widthPx: 256, done: false })
    fake.answer(second?.job ?? 0, 768)
    expect(studio.frame.value).toMatchObject({ spec: BAND, widthPx: 768, done: true })
  })

  it('draws the view that was turned to, of this piece and of those it becomes', () => {
    const { fake, spec, studio } = set()
    studio.watch(true)
    fake.ready()
    studio.turn('side')
    fake.answer(2, 256)
    expect(studio.frame.value).toMatchObject({ spec: RING, view: 'side' })
    spec.value = BAND
    expect(fake.asked.map((request) => [request.spec.category, request.view])).toEqual([
      [RING.category, 'hero'],
      [RING.category, 'side'],
      [BAND.category, 'side'],
    ])
    fake.answer(2, 768)
    expect(studio.frame.value).toMatchObject({ spec: RING, widthPx: 256 })
    studio.turn('side')
    expect(fake.asked).toHaveLength(3)
  })

  it('offers all four views where it draws, else those the service has drawn', () => {
    const { fake, drawn, studio } = set()
    studio.watch(true)
    studio.turn('top')
    expect(studio.views.value).toEqual(['hero', 'top', 'side', 'hand'])
    fake.fail()
    expect(studio.views.value).toEqual(['hero'])
    expect(studio.view.value).toBe('hero')
    drawn.value = { hero: '/h.png', top: '/t.png' }
    expect(studio.views.value).toEqual(['hero', 'top'])
    expect(studio.view.value).toBe('top')
  })

  it('ends the worker with the designer', () => {
    const { fake, spec, studio } = set()
    studio.watch(true)
    fake.ready()
    studio.stop()
    spec.value = BAND
    expect(fake.ended()).toBe(true)
    expect(fake.asked).toHaveLength(1)
  })

  it('says that workers are refused, at once or later, and stops asking', () => {
    const { fake, spec, studio } = set()
    studio.watch(true)
    fake.fail()
    expect(studio.refused.value).toBe(true)
    spec.value = BAND
    expect(fake.asked).toEqual([])

    const refused = set(() => {
      throw new DOMException('no workers', 'SecurityError')
    }).studio
    refused.watch(true)
    expect(refused.refused.value).toBe(true)
  })
})
