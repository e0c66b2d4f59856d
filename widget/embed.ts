// Bytes count here: at most 900 on the wire, before anyone has asked for anything. See widget/README.md.
import { version } from '../package.json'
import designer from 'built:designer'
import type { DesignerHandle } from './mount.tsx'
import css from './styles/launcher.css?inline'

const TAG = 'milgrain-designer'

// oxlint-disable-next-line typescript/consistent-type-assertions -- a classic script: never an SVG's, never null
const script = document.currentScript as HTMLScriptElement
const complain = (problem: unknown) => console.error(TAG, problem)

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)

class MilgrainDesigner extends HTMLElement {
  root = this.attachShadow({ mode: 'open' })
  declare handle: Promise<DesignerHandle | void> | undefined
  observer = new IntersectionObserver((seen) => seen.pop()?.isIntersecting && this.load())

  connectedCallback() {
    this.root.adoptedStyleSheets = [sheet]
    if (!this.hasAttribute('launcher')) return this.observer.observe(this)
    const button = document.createElement('button')
    button.style.setProperty('--milgrain-accent', this.getAttribute('accent'))
    button.textContent = this.matches(':lang(de),[locale|=de]') ? 'Selbst entwerfen' : 'Design your own'
    // oxlint-disable unicorn/prefer-add-event-listener -- our own button, and half the bytes
    button.onpointerover = button.onfocus = () => this.load()
    button.onclick = () => this.open()
    // oxlint-enable unicorn/prefer-add-event-listener
    this.root.replaceChildren(button)
  }

  disconnectedCallback() {
    this.observer.disconnect()
    this.handle?.then((handle) => handle?.destroy())
    this.handle = undefined
  }

  /** Fetches the designer, once; after a failure the next attempt starts anew. */
  load() {
    // A script of another origin has no base address for `import()`, so the whole one is needed.
    return (this.handle ??= import(/* @vite-ignore */ new URL(designer, script.src).href)
      .then(({ mount }) => mount(this))
      .catch((problem) => {
        this.handle = undefined
        complain(problem)
      }))
  }

  open() {
    this.load().then((handle) => handle?.open())
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, MilgrainDesigner)
  const first = () => document.querySelector<MilgrainDesigner>(TAG)
  window.Milgrain = {
    version,
    open: () => first()?.open(),
    close: () => first()?.handle?.then((handle) => handle?.close()),
    on(type, listener) {
      addEventListener(`milgrain:${type}`, listener)
      return () => removeEventListener(`milgrain:${type}`, listener)
    },
  }
}

function place() {
  const { mount, ...options } = script.dataset
  const parent = mount ? document.querySelector(mount) : document.body
  if (!parent) return complain(`no ${mount}`)
  const element = document.createElement(TAG)
  if (!mount) element.setAttribute('launcher', '')
  for (const name in options) element.setAttribute(name, options[name] ?? '')
  parent.append(element)
}

if (script.dataset['store']) {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', place)
  else place()
}
