/** The element an island is rendered in: `data-name` says which, `data-props` is its JSON. */
export const ISLAND_TAG = 'mg-island'
