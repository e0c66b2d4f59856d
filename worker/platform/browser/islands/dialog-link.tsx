import { useEffect } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

type Props = { target: string; label: string; look: string }

const dialogOf = (id: string): HTMLDialogElement | null => {
  const element = document.getElementById(id)
  return element instanceof HTMLDialogElement ? element : null
}

const openDialog = (id: string) => {
  const dialog = dialogOf(id)
  if (dialog && !dialog.open) dialog.showModal()
}

/** Closing keeps the address clean, so that a reload does not open it again. */
function closeOnRequest(dialog: HTMLDialogElement): () => void {
  const onClick = (event: MouseEvent) => {
    const { target } = event
    if (!(target instanceof Element)) return
    if (target !== dialog && !target.closest('[data-close]')) return
    event.preventDefault()
    dialog.close()
  }
  const onClose = () => history.replaceState(null, '', location.pathname + location.search)
  dialog.addEventListener('click', onClick)
  dialog.addEventListener('close', onClose)
  return () => {
    dialog.removeEventListener('click', onClick)
    dialog.removeEventListener('close', onClose)
  }
}

function DialogLinkView({ target, label, look }: Props) {
  useEffect(() => {
    const dialog = dialogOf(target)
    if (!dialog) return
    if (location.hash === `#${target}`) dialog.showModal()
    return closeOnRequest(dialog)
  }, [target])
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    openDialog(target)
  }
  return (
    <a class={look} href={`#${target}`} aria-haspopup="dialog" onClick={onClick}>
      {label}
    </a>
  )
}

/** Opens a dialog of the page as a modal one; without script its address shows it through `:target`. */
export const DialogLink = defineIsland('dialog-link', DialogLinkView)
