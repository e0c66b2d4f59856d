import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { conceptJobs, concepts } from '../concepts/schema.ts'
import { designReferences, designs } from '../designs/schema.ts'
import { leads } from '../leads/schema.ts'

/** The design that takes what is to go: never sent and due at once, so that the sweep removes it with its files. */
const GONE = 'x'

/**
 * Takes out of the designs of `erased` (a condition on `leads`) what came from a person: their words, their photos,
 * and pictures that show an engraving or were drawn from a photo. The rest of the pictures stays, and a lead that
 * loses its own is drawn again from what is left of its spec.
 */
export function eraseDesigns({ db, now }: Ctx, erased: SQL) {
  const theirs = sql`(select design_id from ${leads} where ${erased})`
  return [
    db.run(sql`insert into ${designs} (id, store_id, description, locale, spec, lead_id, created_at, updated_at)
      select id || ${GONE}, store_id, '', locale, json_remove(spec, '$.engraving'), null, ${now}, 0
      from ${designs} where id in ${theirs} on conflict (id) do nothing`),
    db.run(sql`update ${concepts} set design_id = design_id || ${GONE} where design_id in ${theirs}
      and (json_extract(spec, '$.engraving') is not null or (engine = 'ai' and exists
        (select 1 from ${designReferences} r where r.design_id = concepts.design_id)))`),
    db.run(sql`update ${leads} set concept_id = null, picture_attempts = 0 where ${erased}
      and concept_id in (select id from ${concepts} where design_id = leads.design_id || ${GONE})`),
    db.run(sql`update ${designReferences} set design_id = design_id || ${GONE} where design_id in ${theirs}`),
    db.run(sql`update ${concepts} set instruction = null where design_id in ${theirs}`),
    db.run(sql`update ${conceptJobs} set instruction = null, spec = json_remove(spec, '$.engraving')
      where design_id in ${theirs}`),
    // Raising the generation ends what the shopper's browser may open.
    db.run(sql`update ${designs} set description = '', reading = null, spec = json_remove(spec, '$.engraving'),
      generation = generation + 1, updated_at = ${now} where id in ${theirs}`),
  ] as const
}
