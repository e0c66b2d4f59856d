import type { Frame } from './frame.ts'

/** Low x, y, z, high x, y, z. */
export type Box = Float64Array
type Boxed = { frame: Frame; box: Box }

/** The boxes around bodies in the world, six numbers each. */
export function boxesOf(bodies: readonly Boxed[]): Float64Array {
  const out = new Float64Array(bodies.length * 6)
  bodies.forEach(({ frame, box }, i) => {
    for (let k = 0; k < 3; k++) {
      let middle = frame[9 + k]!
      let reach = 1e-6
      for (let axis = 0; axis < 3; axis++) {
        middle += (frame[3 * axis + k]! * (box[axis]! + box[3 + axis]!)) / 2
        reach += (Math.abs(frame[3 * axis + k]!) * (box[3 + axis]! - box[axis]!)) / 2
      }
      out[6 * i + k] = middle - reach
      out[6 * i + 3 + k] = middle + reach
    }
  })
  return out
}

/** The box around all of some boxes, or around those told. */
export function boxAll(
  boxes: Float64Array,
  some: readonly number[] = Array.from({ length: boxes.length / 6 }, (_, i) => i),
): Float64Array {
  const out = Float64Array.of(1e9, 1e9, 1e9, -1e9, -1e9, -1e9)
  for (const i of some) {
    for (let k = 0; k < 3; k++) {
      out[k] = Math.min(out[k]!, boxes[6 * i + k]!)
      out[3 + k] = Math.max(out[3 + k]!, boxes[6 * i + 3 + k]!)
    }
  }
  return out
}

/**
 * A tree of boxes in the order it is walked: whoever misses box `i` goes on at `skip[i]`, others at `i + 1`; `leaf[i]`
 * is the index of the one body in the box, or −1.
 */
export function splitBoxes(given: Float64Array): { boxes: Float64Array; skip: Int32Array; leaf: Int32Array } {
  const count = given.length / 6
  const nodes = Math.max(0, 2 * count - 1)
  const tree = {
    boxes: new Float64Array(6 * nodes),
    skip: new Int32Array(nodes),
    leaf: new Int32Array(nodes),
  }
  let next = 0
  const split = (some: number[]): void => {
    const node = next++
    const box = boxAll(given, some)
    tree.boxes.set(box, 6 * node)
    tree.leaf[node] = some.length === 1 ? some[0]! : -1
    if (some.length > 1) {
      const spans = [box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!]
      const axis = spans.indexOf(Math.max(...spans))
      const place = (i: number) => given[6 * i + axis]! + given[6 * i + 3 + axis]!
      some.sort((a, b) => place(a) - place(b))
      split(some.slice(0, some.length >> 1))
      split(some.slice(some.length >> 1))
    }
    tree.skip[node] = next
  }
  if (count > 0) split(Array.from({ length: count }, (_, i) => i))
  return tree
}
