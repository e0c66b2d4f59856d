import type { Session } from '../session.ts'

/**
 * The full-height sheet: a modal `<dialog>`, so that the browser keeps focus inside, gives it back on closing,
 * closes on Escape and on the phone's back gesture, and draws it above whatever the host page stacks up.
 */
export function createSheet(root: ShadowRoot, session: Session) {
  const dialog = root.appendChild(document.createElement('dialog'))
  dialog.className = 'sheet'
  dialog.setAttribute('aria-label', session.copy.title)
  const store = session.options.store
  dialog.addEventListener('close', () => session.emit('close', { store }))
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  // The page behind stays where it is; only the sheet's own parts scroll.
  dialog.addEventListener('wheel', (event) => event.target === dialog && event.preventDefault(), {
    passive: false,
  })
  return {
    place: dialog,
    open() {
      if (dialog.open) return
      dialog.showModal()
      dialog.querySelector<HTMLElement>('h1')?.focus()
      session.emit('open', { store })
      session.api.count({ step: 'opened' })
    },
    remove() {
      if (dialog.open) dialog.close()
    },
  }
}
