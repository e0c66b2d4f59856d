import { type FunctionComponent, h, hydrate } from 'preact'
import { ISLAND_TAG } from './island-tag.ts'

export type Island<P extends object> = FunctionComponent<P> & {
  islandName: string
  /** Brings one rendered island to life with the props it was rendered from. */
  wake: (element: HTMLElement) => void
}

/**
 * A component that is rendered on the server and comes alive in the browser; every page uses it like any other.
 * Props must be JSON. `hydrate` does not compare attributes, so whatever depends on time or language comes in as props.
 */
export function defineIsland<P extends object>(islandName: string, View: FunctionComponent<P>): Island<P> {
  const render = (props: P) =>
    h(ISLAND_TAG, { 'data-name': islandName, 'data-props': JSON.stringify(props) }, h(View, props))
  const wake = (element: HTMLElement) => {
    hydrate(h(View, JSON.parse(element.dataset.props ?? '{}')), element)
  }
  return Object.assign(render, { islandName, wake })
}
