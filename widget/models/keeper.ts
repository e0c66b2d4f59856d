import type { EngineId } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { UnderstoodField } from '#shared/spec/understood.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type { DesignKey } from '../api.ts'

/** Corrections of what was understood: `field:value` as read → the value it should be, `null` to drop it. */
export type Corrections = Record<string, string | null>

export type ContactDraft = Record<string, string | boolean>

export type SentLead = { reference: string; portalUrl: string; replyBy: number | null }

/** A picture that is being made, and the number of the last thing that was seen of it. */
export type KeptDrawing = { conceptId: string; after: number; spec: DesignSpec; engine: EngineId }

/** What survives a reload, for one store. */
export type Kept = {
  version: 1
  description: string
  category: Category | null
  corrections: Corrections
  spec: DesignSpec | null
  byHand: UnderstoodField[]
  design: DesignKey | null
  drawing: KeptDrawing[]
  /** What the shopper calls a picture version, by its id. */
  names: Record<string, string>
  visitor: string | null
  contact: ContactDraft
  sent: SentLead | null
}

const EMPTY: Kept = {
  version: 1,
  description: '',
  category: null,
  corrections: {},
  spec: null,
  byHand: [],
  design: null,
  drawing: [],
  names: {},
  visitor: null,
  contact: {},
  sent: null,
}

export type Keeper = {
  read(): Kept
  write(change: Partial<Kept>): void
  /** Forgets the piece and what was said about it; who the shopper is stays for the next one. */
  startOver(): void
}

/** Keeps a design in `milgrain:<store>`. A refused or full storage costs the memory, never the designer. */
export function createKeeper(store: string, storage: () => Storage): Keeper {
  const name = `milgrain:${store}`
  const load = (): Kept => {
    try {
      const kept: Kept | null = JSON.parse(storage().getItem(name) ?? 'null')
      return kept?.version === 1 ? { ...EMPTY, ...kept } : EMPTY
    } catch {
      return EMPTY
    }
  }
  let kept = load()
  const write = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    try {
      storage().setItem(name, JSON.stringify(kept))
    } catch {
      // A private window or a full store: the design lives as long as the page.
    }
  }
  return {
    read: () => kept,
    write,
    startOver: () => write({ ...EMPTY, visitor: kept.visitor, contact: { ...kept.contact, message: '' } }),
  }
}
