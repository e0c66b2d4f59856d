import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accentStyle, contrast, readableAccent } from './accent.ts'

const tokens = readFileSync(join(import.meta.dirname, 'styles/tokens.css'), 'utf8')

function token(name: string): { light: string; dark: string } {
  const match = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)
  return { light: match?.[1] ?? 'missing', dark: match?.[2] ?? 'missing' }
}

const anyColor = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`)

describe('contrast', () => {
  it('is 21 between black and white, 1 between equals and for what is no color', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#20352f', '#20352f')).toBe(1)
    expect(contrast('teal', '#ffffff')).toBe(1)
  })
})

describe('the tokens', () => {
  const text = ['ink', 'muted', 'accent', 'success', 'warning', 'danger']
  const grounds = ['paper', 'surface', 'sunken']

  it.each(text.flatMap((name) => grounds.map((ground) => [name, ground])))(
    '%s reads on %s by day and by night',
    (name, ground) => {
      const [color, behind] = [token(name ?? ''), token(ground ?? '')]
      expect(contrast(color.light, behind.light)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(color.dark, behind.dark)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['success', 'warning', 'danger'])('%s reads on its own soft ground', (name) => {
    expect(contrast(token(name).light, token(`${name}-soft`).light)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(name).dark, token(`${name}-soft`).dark)).toBeGreaterThanOrEqual(4.5)
  })

  it('outlines controls at 3 to 1 or more', () => {
    expect(contrast(token('outline').light, token('surface').light)).toBeGreaterThanOrEqual(3)
    expect(contrast(token('outline').dark, token('surface').dark)).toBeGreaterThanOrEqual(3)
  })
})

describe('a store’s accent', () => {
  it('reads on every ground by day and by night, and words read on it, whatever the color', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const pair = readableAccent(color)
        if (!pair) throw new Error(`${color} was refused`)
        for (const ground of ['paper', 'surface', 'sunken']) {
          expect(contrast(pair.light, token(ground).light)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(pair.dark, token(ground).dark)).toBeGreaterThanOrEqual(4.5)
        }
        expect(contrast(pair.onLight, pair.light)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(pair.onDark, pair.dark)).toBeGreaterThanOrEqual(4.5)
      }),
      { seed: 2, numRuns: 400 },
    )
  })

  it('is kept as it is where it already reads', () => {
    expect(readableAccent('#20352f')?.light).toBe('#20352f')
  })

  it('never lets anything but a color into the page', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(accentStyle(text)).toMatch(
          /^(?::root\{--accent:light-dark\(#\w{6},#\w{6}\);--on-accent:light-dark\(#\w{6},#\w{6}\)\})?$/,
        )
      }),
      { seed: 3 },
    )
    expect(accentStyle('red;}</style><script>')).toBe('')
    expect(accentStyle(null)).toBe('')
  })
})
