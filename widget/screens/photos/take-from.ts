/** Pictures dropped or pasted anywhere on an element; text is left to the browser. Returns its undo. */
export function takeFrom(element: Element | null | undefined, add: (files: FileList) => void): () => void {
  const watch = new AbortController()
  const take = (event: Event) => {
    const isPaste = event instanceof ClipboardEvent
    const data = isPaste ? event.clipboardData : event instanceof DragEvent && event.dataTransfer
    if (!data || !data.types.includes('Files') || data.types.includes('text/plain')) return
    event.preventDefault()
    add(data.files)
  }
  // Without the last, a drop would leave the page for the file.
  for (const name of ['drop', 'paste', 'dragover']) element?.addEventListener(name, take, watch)
  return () => watch.abort()
}
