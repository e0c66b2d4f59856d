import type { DesignResponse, UpdateDesignResponse } from '#shared/contract/designs.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { ApiError, type Api, type DesignKey } from '../api.ts'
import { createAttempts } from './attempts.ts'
import type { Keeper } from './keeper.ts'

export type Piece = { description: string; spec: DesignSpec }

export type SyncParts = {
  api: Pick<Api, 'createDesign' | 'getDesign' | 'updateDesign'>
  keeper: Keeper
  locale: string
  createKey: () => string
  onAnswer: (answer: DesignResponse | UpdateDesignResponse) => void
}

function conflictingRevision(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.code !== 'revision_conflict') return null
  const { design } = error.body
  if (typeof design !== 'object' || design === null || !('revision' in design)) return null
  return typeof design.revision === 'number' ? design.revision : null
}

/** The calls that make and change the service's copy of a design; knows its revision, nothing else. */
export function createSync({ api, keeper, locale, createKey, onAnswer }: SyncParts) {
  const keyFor = createAttempts(createKey)
  let revision = 0
  const take = (answer: DesignResponse | UpdateDesignResponse) => {
    revision = answer.design.revision
    onAnswer(answer)
  }

  const update = async (design: DesignKey, piece: Piece, again = true): Promise<void> => {
    try {
      take(await api.updateDesign(design, { revision, ...piece }))
    } catch (error) {
      const current = conflictingRevision(error)
      if (current === null || !again) throw error
      // Changed elsewhere (another tab): theirs is taken note of, what is on screen here is laid over it.
      revision = current
      await update(design, piece, false)
    }
  }

  const create = async ({ description, spec }: Piece): Promise<DesignKey> => {
    const body = { description, category: spec.category, spec, locale }
    const answer = await api.createDesign(body, keyFor(body))
    if (answer.visitor) keeper.write({ visitor: answer.visitor })
    take(answer)
    return { id: answer.design.id, token: answer.design.token ?? '' }
  }

  return {
    /** Makes the design, or changes the one there is; returns its key. */
    async put(design: DesignKey | null, piece: Piece): Promise<DesignKey> {
      if (!design) return create(piece)
      // After a reload a change can be faster than the answer that tells the revision.
      if (!revision) take(await api.getDesign(design))
      await update(design, piece)
      return design
    },
    async read(design: DesignKey): Promise<Piece> {
      const answer = await api.getDesign(design)
      take(answer)
      return { description: answer.design.description, spec: answer.design.spec }
    },
  }
}
