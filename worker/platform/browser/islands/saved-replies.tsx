import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

type Reply = { title: string; body: string }
type Props = {
  replies: Reply[]
  /** The id of the field a chosen reply is written into. */
  target: string
  words: { label: string; listed: string }
}

/** What was typed already stays, above the reply. */
function fill(target: string, body: string): void {
  const field = document.getElementById(target)
  if (!(field instanceof HTMLTextAreaElement)) return
  const typed = field.value.trim()
  if (!typed.endsWith(body)) field.value = typed === '' ? body : `${typed}\n\n${body}`
  field.focus()
}

function SavedRepliesView({ replies, target, words }: Props) {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  if (replies.length === 0) return null
  if (live)
    return (
      <fieldset class="field">
        <legend>{words.label}</legend>
        <div class="row">
          {replies.map(({ title, body }) => (
            <button key={title} type="button" class="button" onClick={() => fill(target, body)}>
              {title}
            </button>
          ))}
        </div>
      </fieldset>
    )
  return (
    <details class="more">
      <summary>{words.listed}</summary>
      <dl class="stack stack-8">
        {replies.map(({ title, body }) => (
          <div key={title}>
            <dt class="label">{title}</dt>
            <dd class="message-text">{body}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Words the store writes often, put into a field by a click; without script they are there to copy. */
export const SavedReplies = defineIsland('saved-replies', SavedRepliesView)
