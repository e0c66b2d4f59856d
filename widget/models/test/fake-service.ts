import type { Concept } from '#shared/contract/concepts.ts'
import type { Design, DesignResponse } from '#shared/contract/designs.ts'
import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { adviceInEnglish } from '#shared/makeability/test/advice-in-english.ts'
import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { ApiError, type Api } from '../../api.ts'
import type { ConceptApi, ConceptEvent, NumberedEvent } from '../../concept-api.ts'

export const BOOK = compileRetailBook(defaultPriceBook('USD'), 'v1')

export const conceptOf = (id: string, spec = startingSpec('ring')): Concept => ({
  id,
  parentId: null,
  engine: 'studio',
  url: `https://service.test/files/${id}.png`,
  views: { hero: `https://service.test/files/${id}.png` },
  alt: 'A ring.',
  spec,
  createdAt: 0,
})

type Call = { name: string; body?: unknown; key?: string }

/** Writes down every call, and refuses the next ones with what is in `refusals`. */
function createLog() {
  const calls: Call[] = []
  const refusals: (ApiError | null)[] = []
  const enter = async (name: string, body?: unknown, key?: string) => {
    calls.push({ name, body, ...(key ? { key } : {}) })
    const refusal = refusals.shift()
    if (refusal) throw refusal
  }
  return { calls, refusals, enter }
}
type Log = ReturnType<typeof createLog>

const answer = (design: Design): DesignResponse => ({
  design: structuredClone(design),
  understood: [],
  questions: [],
  advice: adviceInEnglish(design.spec),
  estimate: estimatePiece(design.spec, BOOK),
})

function keepDesigns(designs: Map<string, Design>, { enter }: Log) {
  const find = (id: string): Design => {
    const design = designs.get(id)
    if (!design) throw new ApiError('not_found')
    return design
  }
  const api: Pick<Api, 'createDesign' | 'getDesign' | 'updateDesign'> = {
    async createDesign(body, key) {
      await enter('createDesign', body, key)
      const { description, spec = startingSpec('ring') } = body
      const id = `des_${designs.size + 1}`
      const design: Design = { id, description, spec, revision: 1, concepts: [], references: [] }
      designs.set(id, design)
      return { ...answer({ ...design, token: 'tok' }), visitor: 'vis' }
    },
    async getDesign({ id }) {
      await enter('getDesign')
      return answer(find(id))
    },
    async updateDesign({ id }, body) {
      await enter('updateDesign', body)
      const design = find(id)
      if (design.revision !== body.revision)
        throw new ApiError('revision_conflict', [], { design: structuredClone(design) })
      const { description = design.description, spec = design.spec } = body
      Object.assign(design, { description, spec, revision: design.revision + 1 })
      return answer(design)
    },
  }
  return api
}

/** What a stream tells: events, and at times that it breaks there. */
export type Told = ConceptEvent | Error

/** Plays the next script, each event under the next number. */
function createPlayer(scripts: Told[][]) {
  let id = 0
  return async function* play(signal: AbortSignal): AsyncGenerator<NumberedEvent> {
    for (const told of scripts.shift() ?? []) {
      await Promise.resolve()
      if (signal.aborted) return
      if (told instanceof Error) throw told
      yield { ...told, id: id++ }
    }
  }
}

function drawAndReceive(scripts: Told[][], leads: SendLeadRequest[], { enter }: Log) {
  const play = createPlayer(scripts)
  const api: ConceptApi & Pick<Api, 'sendLead' | 'retailBook'> = {
    async retailBook() {
      await enter('retailBook')
      return BOOK
    },
    async *makeConcept(_design, body, key, signal) {
      await enter('makeConcept', body, key)
      yield* play(signal)
    },
    async *watchConcept(_design, watched, signal) {
      await enter('watchConcept', watched)
      yield* play(signal)
    },
    deleteConcept: (_design, id) => enter('deleteConcept', id),
    async sendLead(_design, body, key) {
      await enter('sendLead', body, key)
      leads.push(body)
      const portalUrl = 'https://service.test/p/1'
      return { lead: { reference: 'K7QM-4TRX', portalUrl, replyBy: 1_800_000_000_000 } }
    },
  }
  return api
}

/** The service as the models see it, in memory. */
export function fakeService() {
  const log = createLog()
  const designs = new Map<string, Design>()
  const leads: SendLeadRequest[] = []
  const scripts: Told[][] = []
  return {
    api: { ...keepDesigns(designs, log), ...drawAndReceive(scripts, leads, log) },
    designs,
    leads,
    calls: log.calls,
    named: (name: string) => log.calls.filter((call) => call.name === name),
    /** The next calls fail with these, in turn. */
    refuse: (...refusals: (ApiError | string)[]) =>
      log.refusals.push(
        ...refusals.map((given) => (typeof given === 'string' ? new ApiError(given) : given)),
      ),
    /** What the next concept streams tell, one list each. */
    stream: (...events: Told[][]) => scripts.push(...events),
  }
}

/** Timers that run when the test says so. */
export function handClock() {
  const waiting = new Set<() => void>()
  return {
    later: (run: () => void) => {
      waiting.add(run)
      return () => void waiting.delete(run)
    },
    pending: () => waiting.size,
    pass() {
      const due = [...waiting]
      waiting.clear()
      for (const run of due) run()
    },
  }
}

/** Lets everything that only waits for promises come to rest. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Keys a test can read: key-1, key-2, … */
export function countingKeys(): () => string {
  let count = 0
  return () => `key-${++count}`
}
