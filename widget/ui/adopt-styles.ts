/** Adds a constructed stylesheet to a shadow root, once per text; returns its undo. */
export function adoptStyles(root: ShadowRoot, styles: string | CSSStyleSheet): () => void {
  const sheet = typeof styles === 'string' ? new CSSStyleSheet() : styles
  if (typeof styles === 'string') sheet.replaceSync(styles)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
