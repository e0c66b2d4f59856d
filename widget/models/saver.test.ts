import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { adviceInEnglish as checkPiece } from '#shared/makeability/test/advice-in-english.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { Piece } from './design-sync.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { SaverModel, type SaverParts } from './saver.ts'
import { countingKeys, fakeService, handClock, settle } from './test/fake-service.ts'
import { memoryStorage } from './test/memory-storage.ts'

const RING = startingSpec('ring')
const BAND = startingSpec('wedding_band')

function set(keeper: Keeper = createKeeper('pk', memoryStorage)) {
  const service = fakeService()
  const clock = handClock()
  const piece = signal<Piece>({ description: 'a ring', spec: RING })
  const adopted: number[] = []
  const parts: SaverParts = {
    api: service.api,
    keeper,
    piece,
    locale: 'en',
    createKey: countingKeys(),
    later: clock.later,
    onAnswer: ({ design }) => adopted.push(design.revision),
  }
  const saver = new SaverModel(parts)
  return { parts, service, clock, piece, saver, keeper, adopted }
}

function never(): never {
  throw new Error('the design was made')
}

describe('saving', () => {
  it('makes nothing until it is asked to', async () => {
    const { service, clock, piece } = set()
    piece.value = { description: 'a band', spec: BAND }
    clock.pass()
    await settle()
    expect(service.calls).toEqual([])
  })

  it('makes the design once, however often it is asked', async () => {
    const { service, saver, keeper } = set()
    const [first, second] = await Promise.all([saver.save(), saver.save()])
    expect(first).toEqual({ id: 'des_1', token: 'tok' })
    expect(second).toEqual(first)
    expect(service.named('createDesign')).toHaveLength(1)
    expect(keeper.read()).toMatchObject({ design: first, visitor: 'vis' })
  })

  it('tries again with the same key after a lost answer, and with a new one for another piece', async () => {
    const { service, saver, piece } = set()
    service.refuse('offline', 'offline')
    expect(await saver.save()).toBeNull()
    expect(saver.failure.value).toBe('offline')
    await saver.save()
    piece.value = { description: 'a band', spec: BAND }
    await saver.save()
    expect(service.named('createDesign').map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-2'])
    expect(saver.failure.value).toBeNull()
  })

  it('gathers quick changes into one', async () => {
    const { service, saver, piece, clock } = set()
    await saver.save()
    for (const width of [2_100, 2_200, 2_300])
      piece.value = {
        ...piece.value,
        spec: { ...RING, band: { profile: 'flat', widthUm: width, thicknessUm: 1_800 } },
      }
    expect(clock.pending()).toBe(1)
    clock.pass()
    await settle()
    expect(service.named('updateDesign')).toHaveLength(1)
    expect(service.designs.get('des_1')?.spec.band?.widthUm).toBe(2_300)
  })

  it('lays what is on screen over a change made elsewhere', async () => {
    const { service, saver, piece } = set()
    await saver.save()
    const elsewhere = service.designs.get('des_1')
    Object.assign(elsewhere ?? {}, { revision: 7 })
    piece.value = { description: 'mine', spec: BAND }
    await saver.save()
    expect(service.designs.get('des_1')).toMatchObject({ description: 'mine', spec: BAND, revision: 8 })
    expect(saver.failure.value).toBeNull()
  })

  it('asks for the revision when a change comes before the resumed design', async () => {
    const keeper = createKeeper('pk', memoryStorage)
    const { service, saver } = set(keeper)
    await saver.save()
    const after = set(keeper)
    after.service.designs.set('des_1', structuredClone(service.designs.get('des_1') ?? never()))
    await after.saver.save()
    expect(after.service.named('getDesign')).toHaveLength(1)
    expect(after.service.named('updateDesign')).toMatchObject([{ body: { revision: 1 } }])
  })

  it('makes a design anew when the service has forgotten it', async () => {
    const keeper = createKeeper('pk', memoryStorage)
    keeper.write({ design: { id: 'des_gone', token: 'old' } })
    const { saver } = set(keeper)
    await saver.resume()
    expect(saver.design.value).toBeNull()
    expect(await saver.save()).toEqual({ id: 'des_1', token: 'tok' })
  })

  it('keeps a design it cannot reach', async () => {
    const keeper = createKeeper('pk', memoryStorage)
    keeper.write({ design: { id: 'des_9', token: 'old' } })
    const { saver, service } = set(keeper)
    service.refuse('offline')
    await saver.resume()
    expect(saver.design.value).toEqual({ id: 'des_9', token: 'old' })
  })
})

describe('what a bench jeweler says of the piece', () => {
  const thin = (widthUm: number): Piece => ({
    description: 'a thin ring',
    spec: { ...RING, band: { profile: 'flat', widthUm, thicknessUm: 1_800 } },
  })

  it('says nothing before the service answered, and then what it said', async () => {
    const { saver, piece } = set()
    piece.value = thin(1_200)
    expect(saver.advised.value).toEqual({ list: [], current: false })
    await saver.save()
    expect(saver.advised.value).toEqual({ list: checkPiece(thin(1_200).spec), current: true })
  })

  it('leaves the older words standing, without their fixes, until a newer piece is answered', async () => {
    const { saver, piece, clock } = set()
    piece.value = thin(1_200)
    await saver.save()
    piece.value = thin(2_400)
    expect(saver.advised.value).toEqual({ list: checkPiece(thin(1_200).spec), current: false })
    clock.pass()
    await settle()
    expect(saver.advised.value).toEqual({ list: checkPiece(thin(2_400).spec), current: true })
  })

  it('says nothing of a piece that did not arrive, nor of one that was given up', async () => {
    const { saver, piece, service } = set()
    piece.value = thin(1_200)
    await saver.save()
    service.refuse('offline')
    piece.value = thin(2_400)
    await saver.save()
    expect(saver.advised.value.list).toEqual([])
    piece.value = thin(1_200)
    expect(saver.advised.value.current).toBe(true)
    saver.forget()
    expect(saver.advised.value).toEqual({ list: [], current: false })
  })

  it('is heard again with a design of an earlier visit', async () => {
    const first = set()
    first.piece.value = thin(1_200)
    await first.saver.save()
    const saver = new SaverModel(first.parts)
    await saver.resume()
    expect(saver.advised.value).toEqual({ list: checkPiece(thin(1_200).spec), current: true })
  })
})
