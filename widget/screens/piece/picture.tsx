import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { sameSpec } from '../../models/same-spec.ts'
import type { Frame } from '../../models/studio.ts'
import type { Bench } from '../../models/bench.ts'
import type { Reading } from '../../session.ts'
import { Choices } from '../../ui/choices.tsx'
import { toBlob } from '../../ui/data-url.ts'

type Props = { bench: Bench; reading: Reading }

function paint(canvas: HTMLCanvasElement | null, { widthPx, heightPx, pixels }: Frame): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  canvas.width = widthPx
  canvas.height = heightPx
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels), widthPx, heightPx), 0, 0)
}

/** The picture drawn on this device, repainted as it sharpens. */
function DeviceCanvas({ frame }: { frame: Frame }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => paint(canvas.current, frame), [frame])
  return <canvas ref={canvas} aria-hidden="true" />
}

/** A picture the service is still drawing. Partials sent as data become blobs: strict hosts refuse `data:`. */
export function Partial({ image }: { image: string }): JSX.Element {
  const url = useSignal('')
  useEffect(() => {
    const blob = toBlob(image)
    url.value = blob ? URL.createObjectURL(blob) : image
    return () => {
      if (blob) URL.revokeObjectURL(url.peek())
    }
  }, [image])
  return <>{url.value && <img src={url} alt="" />}</>
}

/** Turns the piece, with the arrows of radio buttons; nothing to turn, nothing to see. */
function Views({ bench: { studio }, reading }: Props): JSX.Element | null {
  const words = reading.copy.picture
  const choices = studio.views.value.map((value) => ({ value, label: words.views[value] }))
  if (choices.length < 2) return null
  return (
    <Choices
      name="view"
      legend={words.view}
      choices={choices}
      value={studio.view.value}
      onChoose={studio.turn}
      look="views"
    />
  )
}

/**
 * The best picture there is of exactly this piece and view: the service's finished version, else the finer of what this
 * device and the service have drawn so far. A picture of an older piece stays, dimmed, until one of this arrives.
 */
export function Picture({ bench, reading }: Props): JSX.Element {
  const { design, concepts, studio } = bench
  const { copy } = reading
  const spec = design.spec.value
  const view = studio.view.value
  const picture = concepts.pictures.value[view]
  const making = concepts.making.value
  const frame = studio.frame.value
  const partial = view === 'hero' && making?.image && sameSpec(making.spec, spec) ? making.image : null
  const aiPartial = partial && making?.engine === 'ai'
  const ai = aiPartial || (picture && concepts.current.value?.engine === 'ai')
  const fresh = frame?.view === view && sameSpec(frame.spec, spec)
  const stale = !picture && !partial && !fresh
  const loaded = useSignal('')
  useEffect(() => {
    studio.watch(true)
    return () => studio.watch(false)
  }, [])
  const arrived = loaded.value === picture
  const preferPartial = partial && (aiPartial || !(fresh && frame.done))
  return (
    <>
      <div
        class={stale ? 'picture stale' : 'picture'}
        role="img"
        aria-label={`${ai ? copy.picture.ai : copy.picture.views[view]}: ${copy.describePiece(spec, copy.names)}`}
      >
        {frame && (fresh || !arrived) && <DeviceCanvas frame={frame} />}
        {preferPartial && <Partial image={partial} />}
        {picture && !aiPartial && (
          <img
            key={picture}
            class={arrived ? 'arrived' : 'arriving'}
            src={picture}
            alt=""
            onLoad={() => (loaded.value = picture)}
          />
        )}
      </div>
      {ai && <span class="ai-label">{copy.picture.ai}</span>}
      <Views bench={bench} reading={reading} />
    </>
  )
}
