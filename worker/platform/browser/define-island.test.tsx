import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { defineIsland } from './define-island.ts'
import { ISLANDS } from './islands.ts'

const Greeting = defineIsland('greeting', ({ name }: { name: string }) => <p>Hello {name}</p>)

describe('an island', () => {
  it('is rendered on the server inside its element, with its props beside it', () => {
    expect(renderToString(<Greeting name="Ada" />)).toBe(
      '<mg-island data-name="greeting" data-props="{&quot;name&quot;:&quot;Ada&quot;}"><p>Hello Ada</p></mg-island>',
    )
  })

  it('escapes hostile props both times', () => {
    const html = renderToString(<Greeting name={'"><script>alert(1)</script>'} />)
    expect(html).not.toContain('<script')
    const props = /data-props="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(JSON.parse(props.replaceAll('&quot;', '"').replaceAll('&lt;', '<'))).toEqual({
      name: '"><script>alert(1)</script>',
    })
  })

  it('has a name of its own', () => {
    const names = ISLANDS.map((island) => island.islandName)
    expect(new Set(names).size).toBe(names.length)
  })
})
