import { render } from 'preact'
import { App } from './screens/app.tsx'
import { createSession } from './create-session.ts'
import { createSheet } from './ui/sheet.ts'
import describeCss from './styles/describe.css?inline'
import frameCss from './styles/frame.css?inline'
import shellCss from './styles/shell.css?inline'

/** What a host page can do with a designer it has put on the page. */
export type DesignerHandle = {
  /** Opens the sheet; an inline designer is brought into view instead. */
  open(): void
  /** Closes the sheet; nothing for an inline designer. */
  close(): void
  /** Takes everything away again: content, listeners, timers, worker. */
  destroy(): void
}

/**
 * Puts a designer into an element's shadow root. Options are the element's attributes.
 * @throws OptionError when the element has no `store`.
 */
export async function mount(element: HTMLElement): Promise<DesignerHandle> {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const { session, destroy } = await createSession(element, root)
  session.addStyles(shellCss + frameCss)
  session.addStyles(describeCss)
  const sheet = session.options.inline ? null : createSheet(root, session)
  const place = sheet?.place ?? root.appendChild(document.createElement('div'))
  render(<App session={session} />, place)
  session.emit('ready', { store: session.options.store })
  return {
    open: () => (sheet ? sheet.open() : element.scrollIntoView({ block: 'start' })),
    close: session.close,
    destroy() {
      sheet?.remove()
      render(null, place)
      place.remove()
      destroy()
    },
  }
}
