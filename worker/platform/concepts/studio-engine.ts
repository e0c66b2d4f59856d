import type { ConceptStage } from '#shared/contract/concepts.ts'
import { encodePng, renderPiece, STUDIO_VERSION } from '#shared/render/index.ts'
import { ConceptError, type ConceptEngine, type ConceptImage, type EngineEvent } from './engine.ts'

/** Tiles drawn before other requests get their turn: a worker's clock stands still while it computes. */
const STEPS_PER_TURN = 6

const stageAt = (fraction: number): ConceptStage =>
  fraction < 0.15 ? 'sketching' : fraction < 0.55 ? 'cutting_stones' : 'polishing'

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const png = async (image: Parameters<typeof encodePng>[0]): Promise<ConceptImage> => ({
  bytes: await encodePng(image),
  type: 'image/png',
})

/** Our own renderer: draws the spec to scale; needs neither key nor network. */
export const studioEngine = (options: { samples: number }): ConceptEngine => ({
  id: 'studio',
  model: `studio-${STUDIO_VERSION}`,
  async *make({ spec, sizePx }, signal): AsyncGenerator<EngineEvent> {
    const steps = renderPiece(spec, { sizePx, samples: options.samples })
    for (let count = 1; ; count++) {
      if (signal.aborted) throw new ConceptError('cancelled')
      const step = steps.next()
      if (step.done) {
        yield { type: 'progress', stage: 'finishing', fraction: 1 }
        yield { type: 'final', image: await png(step.value) }
        return
      }
      const { fraction, partial } = step.value
      if (partial) yield { type: 'partial', image: await png(partial) }
      if (partial || count % STEPS_PER_TURN === 0) {
        yield { type: 'progress', stage: stageAt(fraction), fraction }
        await nextTurn()
      }
    }
  },
})
