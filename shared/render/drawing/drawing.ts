import { millimeters } from '../../spec/phrases.ts'

/** A line drawing in millimeters of the piece itself, x to the right and y downward as in SVG. */
export type Drawing = {
  view: DrawnView
  /** Left, top, width and height of what is drawn, with room for the dimensions; one width for all views but a close-up. */
  box: Box
  /** Height of the letters. */
  letter: number
  /** SVG paths by weight: the silhouette, what lies in front of what, and the facets of larger stones. */
  lines: Record<LineKind, string>
  dimensions: Dimension[]
}

/** Through the finger (or hoop), from above, the ring on edge; the face of a piece, its profile; a close-up from above. */
export type DrawnView = 'finger' | 'above' | 'edge' | 'front' | 'profile' | 'detail'

export type LineKind = 'outline' | 'edge' | 'facet'

export type Point = readonly [x: number, y: number]

export type Box = readonly [x: number, y: number, width: number, height: number]

/** A measure between two points, drawn beside what it measures; `label` is in mm. */
export type Dimension = {
  from: Point
  to: Point
  /** Lines from the piece out to the measure. */
  leaders: readonly (readonly [Point, Point])[]
  label: string
  /** What the label fills; nothing else is drawn there. */
  text: Box
}

const number = (mm: number): string => String(Math.round(mm * 100) / 100)

/** A path through points whose y runs upward. */
export const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${number(x)} ${number(-y)}`).join('L')}`

/** "1.8", to a hundredth, rounded as the words of a spec are (`millimeters`). */
export const measure = (mm: number): string => millimeters(mm * 1000, 2)
