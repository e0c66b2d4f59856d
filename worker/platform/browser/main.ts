import { ISLAND_TAG } from './island-tag.ts'
import { ISLANDS } from './islands.ts'

// Styles that stand in for script (a dialog shown by :target) give way from here on.
document.documentElement.dataset.live = ''

for (const element of document.querySelectorAll<HTMLElement>(ISLAND_TAG)) {
  ISLANDS.find((island) => island.islandName === element.dataset.name)?.wake(element)
}
