import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

export type LiveSample = { title: string; price: string; cost: string; change: string }

/** What the preview route answers: everything in words. */
export type LiveAnswer = { samples: LiveSample[]; status: string; errors: Record<string, string> }

type Props = LiveAnswer & {
  url: string
  /** The id of the form whose cells are edited. */
  form: string
  heading: string
  save: string
  recompute: string
  failed: string
}

/** People type a number in one go; nothing is asked before they pause. */
const PAUSE_MS = 250

const isCell = (target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

/** Marks each field by what was said of it; the words are beside the samples, and in the field's own tip. */
function mark(form: HTMLFormElement, errors: Record<string, string>): void {
  for (const field of form.elements) {
    if (!isCell(field) || !field.classList.contains('cell')) continue
    const error = errors[field.name]
    if (error) field.setAttribute('aria-invalid', 'true')
    else field.removeAttribute('aria-invalid')
    field.title = error ?? ''
  }
}

function useAnswer({ url, form: formId, failed, samples, status, errors }: Props): LiveAnswer {
  const [answer, setAnswer] = useState<LiveAnswer>({ samples, status, errors })
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let timer = 0
    let asking: AbortController | undefined
    const ask = async () => {
      asking?.abort()
      const { signal } = (asking = new AbortController())
      try {
        const reply = await fetch(url, {
          method: 'POST',
          body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
          headers: { accept: 'application/json' },
          signal,
        })
        if (!reply.ok) throw new Error(String(reply.status))
        const fresh: LiveAnswer = await reply.json()
        setAnswer(fresh)
        mark(form, fresh.errors)
      } catch {
        if (!signal.aborted) setAnswer((last) => ({ ...last, status: failed }))
      }
    }
    const edited = (event: Event) => {
      if (!isCell(event.target)) return
      event.target.classList.add('cell-changed')
      clearTimeout(timer)
      timer = window.setTimeout(ask, PAUSE_MS)
    }
    form.addEventListener('input', edited)
    return () => form.removeEventListener('input', edited)
  }, [])
  return answer
}

function LiveCostView(props: Props) {
  const { samples, status, errors } = useAnswer(props)
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return (
    <aside class="card live-cost" aria-labelledby="would-cost">
      <h2 id="would-cost">{props.heading}</h2>
      <ul>
        {samples.map(({ title, price, cost, change }) => (
          <li key={title}>
            <span class="small">{title}</span>
            <strong class="price">{price}</strong>
            <span class="hint live-cost-note">{cost}</span>
            <span class="small live-cost-change">{change}</span>
          </li>
        ))}
      </ul>
      <div class="live-cost-foot">
        <div role="status" class="small">
          <p>{status}</p>
          {Object.values(errors)
            .slice(0, 3)
            .map((error) => (
              <p key={error} class="cell-error">
                {error}
              </p>
            ))}
        </div>
        <div class="row">
          <button class="button button-primary" form={props.form}>
            {props.save}
          </button>
          <button class="button" form={props.form} formAction={props.url} hidden={live}>
            {props.recompute}
          </button>
        </div>
      </div>
    </aside>
  )
}

/** What three known pieces would cost with what is typed; without script a button asks for it. */
export const LiveCost = defineIsland('live-cost', LiveCostView)
