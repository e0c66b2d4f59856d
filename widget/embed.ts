import designer from 'built:designer'
import type { DesignerHandle } from './mount.tsx'
import css from './styles/launcher.css?inline'

const TAG = 'milgrain-designer'
const LABELS: Record<string, string> = {
  es: 'Diseña tu joya',
  fr: 'Créez votre bijou',
  de: 'Schmuck entwerfen',
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- a classic script: never an SVG's, never null
const script = document.currentScript as HTMLScriptElement
const complain = (problem: unknown) => console.error('[Milgrain]', problem)

class MilgrainDesigner extends HTMLElement {
  handle: Promise<DesignerHandle> | undefined
  observer: IntersectionObserver | undefined

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    if (this.hasAttribute('launcher')) this.drawLauncher(root)
    else {
      this.observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.load())
      this.observer.observe(this)
    }
  }

  disconnectedCallback() {
    this.observer?.disconnect()
    this.handle?.then((handle) => handle.destroy())
    this.handle = undefined
  }

  drawLauncher(root: ShadowRoot) {
    const button = document.createElement('button')
    button.style.setProperty('--milgrain-accent', this.getAttribute('accent'))
    button.textContent =
      LABELS[(this.getAttribute('locale') ?? document.documentElement.lang).slice(0, 2)] ?? 'Design your own'
    button.addEventListener('pointerover', () => this.load())
    button.addEventListener('focus', () => this.load())
    button.addEventListener('click', () => this.open())
    root.replaceChildren(button)
  }

  /** Fetches the designer, once; after a failure the next attempt starts anew. */
  load() {
    this.observer?.disconnect()
    // A script of another origin has no base address for `import()`, so the whole one is needed.
    this.handle ??= import(/* @vite-ignore */ new URL(designer, script.src).href).then(({ mount }) =>
      mount(this),
    )
    this.handle.catch((problem) => {
      this.handle = undefined
      complain(problem)
    })
    return this.handle
  }

  open() {
    this.load().then((handle) => handle.open())
  }

  close() {
    this.handle?.then((handle) => handle.close())
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, MilgrainDesigner)
  const first = () => document.querySelector<MilgrainDesigner>(`${TAG}[launcher],${TAG}`)
  Object.assign(window, {
    Milgrain: {
      version: '0.1.0',
      open: () => first()?.open(),
      close: () => first()?.close(),
      on(type: string, listener: (event: Event) => void) {
        addEventListener(`milgrain:${type}`, listener)
        return () => removeEventListener(`milgrain:${type}`, listener)
      },
    },
  })
}

function place() {
  const { mount, ...options } = script.dataset
  const parent = mount ? document.querySelector(mount) : document.body
  if (!parent) return complain(`mount "${mount}" matches no element`)
  const element = document.createElement(TAG)
  if (!mount) element.setAttribute('launcher', 'bottom-right')
  for (const name in options) element.setAttribute(name, options[name] ?? '')
  parent.append(element)
}

if (script.dataset['store']) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place)
  else place()
}
