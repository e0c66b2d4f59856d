const carriedBy = (event: Event): DataTransfer | null => {
  if (event instanceof DragEvent) return event.dataTransfer
  return event instanceof ClipboardEvent ? event.clipboardData : null
}

/** Pictures dropped or pasted anywhere on an element; text is left to the browser. Returns its undo. */
export function takeFrom(element: Element | null | undefined, add: (files: FileList) => void): () => void {
  const watch = new AbortController()
  const take = (event: Event) => {
    const data = carriedBy(event)
    if (!data?.types.includes('Files') || data.types.includes('text/plain')) return
    event.preventDefault()
    add(data.files)
  }
  // Without the last, a drop would leave the page for the file.
  for (const name of ['drop', 'paste', 'dragover']) element?.addEventListener(name, take, watch)
  return () => watch.abort()
}
