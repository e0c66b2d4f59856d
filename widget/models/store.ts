import { computed, createModel, signal } from '@preact/signals'
import type { ConfigResponse } from '#shared/contract/config.ts'
import { CATEGORIES } from '../copy/copy.ts'
import { codeOf, type Api } from '../api.ts'

/** What the browser knows of the store; the designer is usable before it has arrived. */
export const StoreModel = createModel(
  (api: Pick<Api, 'config' | 'resolve'>, onError: (code: string) => void) => {
    const config = signal<ConfigResponse | null>(null)
    const failure = signal<string | null>(null)
    const load = async () => {
      try {
        config.value = await api.config()
        failure.value = null
      } catch (error) {
        failure.value = codeOf(error)
        onError(failure.value)
      }
    }
    return {
      config,
      failure,
      load,
      currency: computed(() => config.value?.currency ?? 'USD'),
      categories: computed(() => {
        const offered = config.value?.categories ?? []
        return offered.length ? offered : CATEGORIES
      }),
      /** Whether the store's AI draws, beside the studio. */
      ai: computed(() => config.value?.engines.includes('ai') ?? false),
      bookUrl: computed(() => config.value?.retailBook.url ?? null),
    }
  },
)
export type Store = InstanceType<typeof StoreModel>
