import type { JSX } from 'preact'
import type { Session } from '../../session.ts'
import { CategoryIcon } from '../../ui/category-icon.tsx'

/** The kind of piece: lights up when the words say it, stays where the shopper puts it. */
export function CategoryTiles({ session }: { session: Session }): JSX.Element {
  const { copy, draft, store } = session
  const design = session.reading.value.value?.design
  const said = design?.chips.value.some((chip) => chip.field === 'category') ? design.category.value : null
  const chosen = draft.category.value ?? said ?? draft.suggested.value
  return (
    <fieldset class="tiles">
      <legend>{copy.describe.category}</legend>
      {store.categories.value.map((category) => (
        <label key={category} class="tile">
          <input
            type="radio"
            name="category"
            checked={category === chosen}
            onChange={() => draft.choose(category)}
          />
          <CategoryIcon category={category} />
          <span>{copy.category[category]}</span>
        </label>
      ))}
    </fieldset>
  )
}
