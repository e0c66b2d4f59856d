import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterAll, describe, expect, it } from 'vitest'

const STUDIO = join(import.meta.dirname, 'studio.ts')
const folder = mkdtempSync(join(tmpdir(), 'milgrain-studio-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number | string | null | undefined; said: string; complained: string }

const studio = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [STUDIO, ...words], (error, said, complained) =>
      resolve({ code: error ? error.code : 0, said, complained }),
    )
  })

function specFile(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('npm run studio', () => {
  const ring = startingSpec('ring', 'signet')
  const out = join(folder, 'out.png')

  it('draws a spec into a picture of the size asked for, and says how long it took', async () => {
    const { code, said } = await studio(specFile('ring.json', ring), out, '48', '1', 'top')
    expect(code).toBe(0)
    expect(said).toMatch(/out\.png: \d+ ms, first partial \d+ ms, \d+ bytes/)
    const png = readFileSync(out)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([48, 48])
  })

  it('leaves the ground out where that is asked for, and says which stones have no room', async () => {
    const row = startingSpec('wedding_band', 'full_eternity')
    const crowded = { ...row, stones: row.stones.map((stone) => ({ ...stone, count: 90 })) }
    const { code, said } = await studio(specFile('row.json', crowded), out, '48', '1', 'hero', 'none')
    expect(code).toBe(0)
    expect(said).toMatch(/^\d\d stones have no room on this piece and are left out\.$/m)
  })

  it.each<[string, unknown, string[], RegExp]>([
    ['another style', { ...ring, style: 'tiara' }, [], /^ {2}style: unknown_style$/m],
    ['a band too thin', { ...ring, band: { ...ring.band, thicknessUm: 1 } }, [], /^ {2}band\.thicknessUm: /m],
    ['no JSON', '{', [], /bad\.json is not JSON/],
    ['a size too large', ring, ['9000'], /The size is 9000: a whole number from 16 to 2048/],
    ['no such view', ring, ['48', '1', 'below'], /There is no view below/],
    ['no such ground', ring, ['48', '1', 'top', 'sand'], /There is no ground sand/],
  ])('names what is wrong: %s', async (_, spec, words, message) => {
    const nothing = join(folder, 'nothing.png')
    const { code, complained } = await studio(specFile('bad.json', spec), nothing, ...words)
    expect(code).toBe(1)
    expect(complained).toMatch(message)
    expect(complained).not.toMatch(/ at .*\.ts:\d/)
    expect(existsSync(nothing)).toBe(false)
  })

  it('says how it is used, and which file is missing', async () => {
    expect((await studio()).complained).toContain('npm run studio -- <spec.json> <out.png>')
    expect((await studio(join(folder, 'none.json'), out)).complained).toContain("can't be read")
  })
})
