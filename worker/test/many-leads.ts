import { BUDGET_BANDS } from '#shared/lead/budget-band.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import { newStore } from '../domain/stores/new-store.ts'
import { priceBooks } from '../tables/price-books.ts'
import { type Store, stores } from '../tables/stores.ts'
import type { Seller } from '../context.ts'
import type { MeteredDatabase } from './metered-database.ts'

/** When the newest of them was sent. No import of the harness: a bench runs without pages. */
export const NOW = Date.UTC(2026, 10, 22, 15)
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** A store that takes everything, and the seller who looks at its pool. */
export async function openPoolStore({ db }: Pick<MeteredDatabase, 'db'>, changes: Partial<Store> = {}) {
  const about = {
    name: 'Clara Claw',
    email: 'clara@claw.example',
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'UTC',
  }
  const { store, priceBook } = newStore({ ...about, now: NOW, random })
  // Many of one name: the few random letters of their slugs could meet.
  const row: Store = { ...store, slug: store.id, accepting: true, ...changes }
  await db.batch([db.insert(stores).values(row), db.insert(priceBooks).values(priceBook)])
  const actor: Seller = {
    kind: 'seller',
    sellerId: 'sel_clara',
    storeId: row.id,
    role: 'owner',
    name: 'Clara',
  }
  return { store: row, actor }
}

const ESTIMATE = '{"lowMinor":100000,"likelyMinor":150000,"highMinor":200000,"assumptions":[]}'
const BAND = BUDGET_BANDS.map((end) => `(most > ${end * 100})`).join(' + ')
const categoryCase = CATEGORIES.map((category, at) => `when ${at} then '${category}'`).join(' ')

/**
 * So many open leads in the pool, a second apart, in one statement a table. Half the categories are common and
 * `gemstone` is one in a hundred; a tenth name no budget, one in a thousand can spend more than 20,000.
 */
export function fillPool({ exec }: Pick<MeteredDatabase, 'exec'>, count: number): void {
  exec(`
    insert into concepts (id, design_id, idempotency_key, hero_key, spec, spec_hash, engine, model, alt, depth, created_at)
      values ('con_1', 'des_1', 'k', 'concepts/x.png', '{}', 'h', 'studio', 'm', 'A ring', 0, ${NOW});
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}),
    drawn as (select i, abs((i * 2654435761) % 1000003) as dice from n),
    wished as (select i, case when dice % 100 = 0 then 7 else dice % 7 end as kind,
      case when dice % 10 = 3 then null when dice % 1000 = 1 then 2500000 else 20000 + (dice * 37) % 900000 end as most
      from drawn)
    insert into leads (id, reference, design_id, status, in_pool, category, currency, locale, description, spec, estimate,
      advice, price_book_id, concept_id, budget_min_minor, budget_max_minor, budget_band, network_consent, surprise,
      created_at, updated_at)
    select 'lead_' || printf('%09d', i), printf('R%09d', i), printf('d%09d', i), 'open', 1,
      case kind ${categoryCase} end, 'USD', 'en-US', 'A ring.', '{"category":"ring"}', '${ESTIMATE}', '[]', 'pb_1', 'con_1',
      most / 2, most, case when most is null then 9 else ${BAND} end, 1, 0, ${NOW} - i * 1000, ${NOW} - i * 1000
    from wished;
    insert into lead_contacts (lead_id, name, email, preferred)
      select id, 'Grace', id || '@example.com', 'email' from leads;
  `)
}
