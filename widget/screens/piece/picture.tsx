import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { sameSpec } from '../../models/same-spec.ts'
import type { Frame } from '../../models/studio.ts'
import type { Bench } from '../../models/bench.ts'
import type { Reading } from '../../session.ts'
import { toBlob } from '../../ui/data-url.ts'

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
function Partial({ image }: { image: string }): JSX.Element {
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

/**
 * The best picture there is of exactly this piece: the service's finished version, else the finer of what this
 * device and the service have drawn so far. A picture of an older piece stays, dimmed, until one of this arrives.
 */
export function Picture({ bench, reading }: { bench: Bench; reading: Reading }): JSX.Element {
  const { design, concepts, studio } = bench
  const spec = design.spec.value
  const version = concepts.current.value
  const making = concepts.making.value
  const frame = studio.frame.value
  const partial = making?.image && sameSpec(making.spec, spec) ? making.image : null
  const fresh = frame !== null && sameSpec(frame.spec, spec)
  const stale = !version && !partial && !fresh
  const loaded = useSignal('')
  useEffect(() => {
    studio.watch(true)
    return () => studio.watch(false)
  }, [])
  const preferPartial = partial && !(fresh && frame.done)
  return (
    <div
      class={stale ? 'picture stale' : 'picture'}
      role="img"
      aria-label={reading.copy.describePiece(spec, reading.copy.names)}
    >
      {frame && <DeviceCanvas frame={frame} />}
      {preferPartial && <Partial image={partial} />}
      {version && (
        <img
          key={version.id}
          class={loaded.value === version.id ? 'arrived' : 'arriving'}
          src={version.url}
          alt=""
          onLoad={() => (loaded.value = version.id)}
        />
      )}
    </div>
  )
}
