import type { ConfigResponse } from '#shared/contract/config.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { ALLOYS, CUTS, GEMS, STYLES } from '#shared/spec/vocabulary.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { paths } from '../../links.ts'
import { storeAi } from '../spending/store-ai.ts'
import { offeredCategories } from '../stores/offered-categories.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { admitShopper, storeByKey } from '../stores/store-by-key.ts'
import { noticeOf } from '../stores/store-notice.ts'

const TOLD_LIMITS = {
  references: LIMITS.references.max,
  variations: LIMITS.variations.max,
  imageBytes: LIMITS.imageBytes.max,
}

/** Asked for from a page that is not ours: the snippet is in place. */
const isAbroad = ({ actor, links }: Ctx<Shopper>): boolean =>
  actor.origin !== null && actor.origin !== links.origin

/** Noted once in a store's life. */
const noteSnippet = async (ctx: Ctx<Shopper>, { id }: Store): Promise<void> => {
  await ctx.db
    .update(stores)
    .set({ snippetSeenAt: ctx.now })
    .where(and(eq(stores.id, id), isNull(stores.snippetSeenAt)))
}

/** All the browser gets to know of a store. */
export async function readConfig(ctx: Ctx<Shopper>): Promise<ConfigResponse> {
  const { store, account } = admitShopper(ctx, await storeByKey(ctx, ctx.actor.storeKey))
  if (store.snippetSeenAt === null && isAbroad(ctx)) ctx.background(noteSnippet(ctx, store))
  const categories = offeredCategories(store)
  const notice = noticeOf(store, ctx.actor.locale)
  return {
    store: {
      name: store.name,
      slug: store.slug,
      logoUrl: store.logoKey ? ctx.links.absolute(paths.file(store.logoKey)) : null,
      leadTimeDays: store.leadTimeDays,
      ...(notice ? { notice } : {}),
      network: store.networkRelease,
    },
    theme: store.theme,
    currency: store.currency,
    locale: store.locale,
    categories,
    styles: Object.fromEntries(categories.map((category) => [category, [...STYLES[category]]])),
    alloys: [...ALLOYS],
    gems: [...GEMS],
    cuts: [...CUTS],
    engines: (await storeAi(ctx, account)) ? ['studio', 'ai'] : ['studio'],
    limits: TOLD_LIMITS,
    retailBook: {
      version: store.priceBookId,
      url: ctx.links.absolute(paths.retailBook(store.publishableKey, store.priceBookId)),
    },
  }
}
