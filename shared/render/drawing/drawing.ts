/** A line drawing in millimetres, y downward as in SVG. */
export type Drawing = {
  view: 'side' | 'top'
  /** Left, top, width and height of what is drawn, with room for the dimensions. */
  box: readonly [x: number, y: number, width: number, height: number]
  outlines: Outline[]
  dimensions: Dimension[]
}

export type Outline = {
  /** An SVG path. */
  path: string
  of: 'metal' | 'stone'
  /** Behind or inside what is in front: drawn dashed. */
  hidden?: true
}

/** A measure between two points, drawn beside what it measures; `label` is in mm. */
export type Dimension = { from: Point; to: Point; label: string }

export type Point = readonly [x: number, y: number]

const number = (mm: number): string => String(Math.round(mm * 1000) / 1000)

/** A closed path through points. */
export const closed = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`

/** A circle as a path. */
export const circle = ([x, y]: Point, radius: number): string => {
  const [r, d] = [number(radius), number(2 * radius)]
  return `M${number(x - radius)} ${number(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0Z`
}

/** A bar of a width from one point to another. */
export function bar([ax, ay]: Point, [bx, by]: Point, width: number): string {
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) || 1
  const [nx, ny] = [((ay - by) / length) * (width / 2), ((bx - ax) / length) * (width / 2)]
  return closed([
    [ax + nx, ay + ny],
    [bx + nx, by + ny],
    [bx - nx, by - ny],
    [ax - nx, ay - ny],
  ])
}

/** "1.8", without zeros that say nothing. */
export const measure = (mm: number): string => String(Math.round(mm * 100) / 100)
