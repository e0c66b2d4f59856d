import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { removeFiles } from '../designs/forget-designs.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { leads } from '../../tables/leads.ts'
import { idList } from './id-list.ts'

/** The design that takes what is to go: never sent and due at once, so that the sweep removes it with its files. */
const GONE = 'x'

/** Pictures that show an engraving, and those a model may have drawn from a photo. */
const tellsOfThem = sql`(json_extract(concepts.spec, '$.engraving') is not null or (concepts.engine = 'ai'
  and exists (select 1 from ${designReferences} r where r.design_id = concepts.design_id)))`

/**
 * The files that erasing these leads makes orphans; goes before it in its batch. They are removed at once, and once
 * more by the sweep, in case they were not.
 */
export const filesToGo = ({ db }: Ctx, leadIds: readonly string[]) => {
  const theirs = sql`(select design_id from ${leads} where id in ${idList(leadIds)})`
  const kept = (key: 'hero_key' | 'top_key' | 'side_key') =>
    sql`select ${sql.identifier(key)} as "key" from ${concepts} where design_id in ${theirs} and ${tellsOfThem}`
  return db.all<{
    key: string | null
  }>(sql`${kept('hero_key')} union all ${kept('top_key')} union all ${kept('side_key')}
    union all select file_key from ${designReferences} where design_id in ${theirs}`)
}

/** Removes them without anybody waiting. */
export function removeLater(ctx: Ctx, rows: { key: string | null }[]): void {
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]))
  if (keys.length > 0) ctx.background(removeFiles(ctx, keys))
}

/**
 * Takes out of the designs of `erased` (a condition on `leads`) what came from a person: their words, their photos,
 * and pictures that show an engraving or were drawn from a photo. The rest of the pictures stays, and a lead that
 * loses its own is drawn again from what is left of its spec.
 */
export function eraseDesigns({ db, now }: Ctx, erased: SQL) {
  const theirs = sql`(select design_id from ${leads} where ${erased})`
  return {
    handedOver:
      db.run(sql`insert into ${designs} (id, store_id, description, locale, spec, lead_id, created_at, updated_at)
      select id || ${GONE}, store_id, '', locale, json_remove(spec, '$.engraving'), null, ${now}, 0
      from ${designs} where id in ${theirs} on conflict (id) do nothing`),
    pictures: db.run(sql`update ${concepts} set design_id = design_id || ${GONE} where design_id in ${theirs}
      and ${tellsOfThem}`),
    picturesOfLeads: db.run(sql`update ${leads} set concept_id = null, picture_attempts = 0 where ${erased}
      and concept_id in (select id from ${concepts} where design_id = leads.design_id || ${GONE})`),
    photos: db.run(
      sql`update ${designReferences} set design_id = design_id || ${GONE} where design_id in ${theirs}`,
    ),
    instructions: db.run(sql`update ${concepts} set instruction = null where design_id in ${theirs}`),
    jobs: db.run(sql`update ${conceptJobs} set instruction = null, spec = json_remove(spec, '$.engraving')
      where design_id in ${theirs}`),
    // Raising the generation ends what the shopper's browser may open.
    designs:
      db.run(sql`update ${designs} set description = '', reading = null, spec = json_remove(spec, '$.engraving'),
      generation = generation + 1, updated_at = ${now} where id in ${theirs}`),
  }
}
