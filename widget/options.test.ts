import { describe, expect, it } from 'vitest'
import { OptionError, readOptions } from './options.ts'

function read(attributes: Record<string, string>) {
  const complaints: string[] = []
  const options = readOptions(
    (name) => attributes[name] ?? null,
    (message) => complaints.push(message),
  )
  return { options, complaints }
}

describe('options', () => {
  it('needs a store, and says how to give one', () => {
    expect(() => read({})).toThrow(OptionError)
    expect(() => read({})).toThrow(/data-store/)
  })

  it('reads everything a page can say', () => {
    const { options, complaints } = read({
      store: 'pk_1',
      launcher: 'bottom-left',
      accent: '#8A2B2B',
      radius: '0',
      font: 'Georgia, "Times New Roman", serif',
      theme: 'dark',
      locale: 'de-AT',
      category: 'wedding_band',
      prefill: 'two rings',
    })
    expect(complaints).toEqual([])
    expect(options).toEqual({
      store: 'pk_1',
      inline: false,
      accent: '#8A2B2B',
      radiusPx: 0,
      font: 'Georgia, "Times New Roman", serif',
      theme: 'dark',
      locale: 'de-AT',
      category: 'wedding_band',
      prefill: 'two rings',
    })
  })

  it('is inline without a launcher, and a sheet with an empty one', () => {
    expect(read({ store: 'pk_1' }).options.inline).toBe(true)
    const sheet = read({ store: 'pk_1', launcher: '' })
    expect(sheet.options.inline).toBe(false)
    expect(sheet.complaints).toEqual([])
  })

  it.each([
    ['theme', 'blue', /light, dark, auto/],
    ['launcher', 'top', /bottom-right/],
    ['accent', 'red;}', /#20352f/],
    ['radius', '99', /0 to 24/],
    ['locale', 'english please', /language tag/],
    ['category', 'shoe', /engagement_ring/],
    ['font', 'x;}*{', /font families/],
  ])('names an unknown %s and its value, and goes on without it', (name, value, allowed) => {
    const { options, complaints } = read({ store: 'pk_1', [name]: value })
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(`${name} "${value}"`)
    expect(complaints[0]).toMatch(allowed)
    expect(Object.values(options)).not.toContain(value)
  })

  it('keeps a prefill within what a description may hold', () => {
    expect(read({ store: 'pk_1', prefill: 'x'.repeat(10_000) }).options.prefill).toHaveLength(2_000)
  })
})
