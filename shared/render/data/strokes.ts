/**
 * Initials as an engraver cuts them: strokes through points of a grid five wide and seven high, numbered from the top
 * left in base 36.
 */
export const STROKES: Record<string, string> = {
  A: 'u2y ln',
  B: 'u039eif iotxu',
  C: '9315pvxt',
  D: 'u028eoswu',
  E: '40uy fi',
  F: '40u fi',
  G: '9315pvxtjh',
  H: '0u 4y fj',
  I: '2w 13 vx',
  J: '4txvp',
  K: '0u 4fy',
  L: '0uy',
  M: 'u0h4y',
  N: 'u0y4',
  O: '15pvxt931',
  P: 'u039eif',
  Q: '15pvxt931 sy',
  R: 'u039eif hy',
  S: '9315agiotxvp',
  T: '04 2w',
  U: '0pvxt4',
  V: '0w4',
  W: '0vcx4',
  X: '0y 4u',
  Y: '0h4 hw',
  Z: '04uy',
}
