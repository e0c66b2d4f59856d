import type { ConceptStage } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import {
  encodePng,
  renderPiece,
  type RenderOptions,
  type RenderStep,
  type RgbaImage,
  STUDIO_VERSION,
} from '#shared/render/index.ts'
import {
  ConceptError,
  type ConceptImage,
  type EngineEvent,
  OTHER_VIEWS,
  type OtherView,
  type StudioEngine,
} from './engine.ts'

/** Tiles drawn before other requests get their turn: a worker's clock stands still while it computes. */
const STEPS_PER_TURN = 6

/** The hero's part of the whole work, measured over all kinds of piece; the other views share the rest. */
const HERO_SHARE = 0.7
const VIEW_SHARE = (1 - HERO_SHARE) / OTHER_VIEWS.length

/** The other views are looked at beside the hero, smaller: fewer pixels, fewer rays through each. */
const VIEW_SIZE_PX = 512
const VIEW_SAMPLES = 2

type Render = typeof renderPiece

const stageAt = (fraction: number): ConceptStage =>
  fraction < 0.15 ? 'sketching' : fraction < 0.55 ? 'cutting_stones' : 'polishing'

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const png = async (image: RgbaImage): Promise<ConceptImage> => ({
  bytes: await encodePng(image),
  type: 'image/png',
})

/** Draws one view, a few tiles at a turn. */
async function* inTurns(
  steps: ReturnType<Render>,
  signal: AbortSignal,
): AsyncGenerator<RenderStep, ConceptImage> {
  for (let count = 1; ; count++) {
    if (signal.aborted) throw new ConceptError('cancelled')
    const { done, value } = steps.next()
    if (done) return png(value)
    if (!value.partial && count % STEPS_PER_TURN !== 0) continue
    yield value
    await nextTurn()
  }
}

/** One picture at once, while other requests get their turns. */
export async function drawPicture(
  spec: DesignSpec,
  options: RenderOptions,
  signal: AbortSignal,
): Promise<ConceptImage> {
  const drawing = inTurns(renderPiece(spec, options), signal)
  let step = await drawing.next()
  while (!step.done) step = await drawing.next()
  return step.value
}

async function* drawHero(
  steps: ReturnType<Render>,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, ConceptImage> {
  const drawing = inTurns(steps, signal)
  for (;;) {
    const { done, value } = await drawing.next()
    if (done) return value
    if (value.partial) yield { type: 'partial', image: await png(value.partial) }
    yield { type: 'progress', stage: stageAt(value.fraction), fraction: HERO_SHARE * value.fraction }
  }
}

type Views = { views: Partial<Record<OtherView, ConceptImage>>; flaw?: unknown }

/** A view that fails is left out, so that it never costs the hero; only stopping stops the rest. */
async function* drawViews(
  render: Render,
  spec: DesignSpec,
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, Views> {
  const drawn: Views = { views: {} }
  for (const [index, view] of OTHER_VIEWS.entries()) {
    const options = { sizePx: VIEW_SIZE_PX, samples: VIEW_SAMPLES, view }
    const before = HERO_SHARE + VIEW_SHARE * index
    try {
      const drawing = inTurns(render(spec, options), signal)
      let step = await drawing.next()
      for (; !step.done; step = await drawing.next()) {
        const fraction = before + VIEW_SHARE * step.value.fraction
        yield { type: 'progress', stage: 'finishing', fraction }
      }
      drawn.views[view] = step.value
    } catch (error) {
      if (error instanceof ConceptError) throw error
      drawn.flaw = error
    }
  }
  return drawn
}

type StudioOptions = { samples: number; render?: Render }

/** Our own renderer: draws the spec to scale; needs neither key nor network. */
export const studioEngine = ({ samples, render = renderPiece }: StudioOptions): StudioEngine => ({
  id: 'studio',
  model: `studio-${STUDIO_VERSION}`,
  async *make({ spec, sizePx }, signal): AsyncGenerator<EngineEvent> {
    const image = yield* drawHero(render(spec, { sizePx, samples }), signal)
    const views = yield* drawViews(render, spec, signal)
    yield { type: 'progress', stage: 'finishing', fraction: 1 }
    yield { type: 'final', image, ...views }
  },
  proportions: (spec) =>
    drawPicture(spec, { sizePx: VIEW_SIZE_PX, samples: VIEW_SAMPLES }, new AbortController().signal),
})
