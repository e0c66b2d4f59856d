import { describe, expect, it } from 'vitest'
import { ENGLISH_NAMES, stoneName, styleName } from './names.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  CUTS,
  FINISHES,
  GEMS,
  ORIGINS,
  ROLES,
  SETTINGS,
  SIZE_SOURCES,
  STYLES,
  TIERS,
} from './vocabulary.ts'

const STYLE_IDS = [...new Set(Object.values(STYLES).flat())]

describe('English names', () => {
  it.each([
    ['category', CATEGORIES, ENGLISH_NAMES.category],
    ['style', STYLE_IDS, ENGLISH_NAMES.style],
    ['alloy', ALLOYS, ENGLISH_NAMES.alloy],
    ['gem', GEMS, ENGLISH_NAMES.gem],
    ['cut', CUTS, ENGLISH_NAMES.cut],
    ['setting', SETTINGS, ENGLISH_NAMES.setting],
    ['profile', BAND_PROFILES, ENGLISH_NAMES.profile],
    ['finish', FINISHES, ENGLISH_NAMES.finish],
    ['role', ROLES, ENGLISH_NAMES.role],
    ['tier', TIERS, ENGLISH_NAMES.tier],
    ['sizeSource', SIZE_SOURCES, ENGLISH_NAMES.sizeSource],
  ] as const)('name every %s once, and nothing else', (_, ids, names) => {
    expect(Object.keys(names).toSorted()).toEqual([...ids].toSorted())
    for (const name of Object.values(names)) expect(name).toMatch(/^\S.*\S$/)
  })

  it('tell gems, alloys, settings and profiles apart', () => {
    for (const names of [
      ENGLISH_NAMES.gem,
      ENGLISH_NAMES.alloy,
      ENGLISH_NAMES.setting,
      ENGLISH_NAMES.profile,
    ])
      expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  })

  it('begin in lower case, except after a place or a person', () => {
    const names = [ENGLISH_NAMES.gem, ENGLISH_NAMES.cut, ENGLISH_NAMES.alloy, ENGLISH_NAMES.style]
    const capitalized = names.flatMap((group) => Object.values(group)).filter((name) => /^[A-Z]/.test(name))
    expect(capitalized).toEqual([
      'Paraíba tourmaline',
      'Ethiopian opal',
      'Akoya pearl',
      'Tahitian pearl',
      'South Sea pearl',
      'Asscher-cut',
      'French-cut',
      'Portuguese-cut',
      'Argentium silver',
    ])
  })
})

describe('stone names', () => {
  it('disclose lab-grown next to the name, whichever field says so', () => {
    for (const gem of GEMS)
      for (const origin of ORIGINS) {
        const name = stoneName({ gem, origin })
        const made = gem.endsWith('_lab') || (origin === 'lab' && !/moissanite|zirconia/.test(gem))
        expect(name.includes('lab-grown'), name).toBe(made)
        expect(name).not.toMatch(/lab-grown.*lab-grown|natural.*lab-grown/)
      }
  })

  it.each([
    ['diamond_natural', 'natural', 'natural diamond'],
    ['diamond_natural', 'lab', 'lab-grown diamond'],
    ['diamond_lab', 'lab', 'lab-grown diamond'],
    ['diamond_natural', 'customer', "customer's own diamond"],
    ['sapphire_blue', 'natural', 'blue sapphire'],
    ['sapphire_teal', 'lab', 'lab-grown teal sapphire'],
    ['moissanite', 'lab', 'moissanite'],
  ] as const)('%s, %s: %s', (gem, origin, name) => {
    expect(stoneName({ gem, origin })).toBe(name)
  })

  it('shows the id of a style it does not know', () => {
    expect(styleName('three_stone')).toBe('three-stone')
    expect(styleName('constructor')).toBe('constructor')
  })
})
