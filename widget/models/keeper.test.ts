import { describe, expect, it } from 'vitest'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { createKeeper } from './keeper.ts'
import { memoryStorage } from './test/memory-storage.ts'

describe('what survives a reload', () => {
  it('is found again under one key of the store', () => {
    const storage = memoryStorage()
    createKeeper('pk_ada', () => storage).write({ description: 'a ring', spec: startingSpec('ring') })
    expect(storage.keys()).toEqual(['milgrain:pk_ada'])
    expect(createKeeper('pk_ada', () => storage).read()).toMatchObject({
      description: 'a ring',
      spec: startingSpec('ring'),
    })
    expect(createKeeper('pk_other', () => storage).read().description).toBe('')
  })

  it('forgets the piece but not the person when another piece begins', () => {
    const keeper = createKeeper('pk_ada', memoryStorage)
    keeper.write({
      description: 'a ring',
      visitor: 'vis',
      contact: { name: 'Grace' },
      design: { id: 'd', token: 't' },
    })
    keeper.startOver()
    expect(keeper.read()).toMatchObject({
      description: '',
      design: null,
      visitor: 'vis',
      contact: { name: 'Grace' },
    })
  })

  it('does without a storage that refuses', () => {
    const keeper = createKeeper('pk_ada', () => {
      throw new DOMException('denied', 'SecurityError')
    })
    keeper.write({ description: 'a ring' })
    expect(keeper.read().description).toBe('a ring')
  })

  it.each(['{', '[]', 'null', '{"version":0,"description":"old"}'])('begins anew over %s', (stored) => {
    const storage = memoryStorage()
    storage.setItem('milgrain:pk_ada', stored)
    expect(createKeeper('pk_ada', () => storage).read().description).toBe('')
  })
})
