import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Bench } from '../../models/bench.ts'
import type { Reading, Session } from '../../session.ts'
import { Trouble } from '../../ui/trouble.tsx'
import type { Desk } from './desk.ts'
import { BandGroup } from './groups/band.tsx'
import { EngravingGroup, FinishGroup } from './groups/finish.tsx'
import { MetalGroup } from './groups/metal.tsx'
import { SizeGroup } from './groups/size.tsx'
import { StoneGroupControls } from './groups/stone.tsx'
import { StyleGroup } from './groups/style.tsx'
import { Picture } from './picture.tsx'
import { PriceFoot } from './price-foot.tsx'
import { RefineForm } from './refine.tsx'
import { Versions } from './versions.tsx'
import choicesCss from '../../styles/choices.css?inline'
import photosCss from '../../styles/photos.css?inline'
import pictureCss from '../../styles/picture.css?inline'
import refineCss from '../../styles/refine.css?inline'
import priceCss from '../../styles/price.css?inline'

export { createBench } from '../../models/bench.ts'
export { PhotoList } from '../photos/photos.tsx'
export { Picture } from './picture.tsx'
export { PriceFoot } from './price-foot.tsx'
export const css = pictureCss + choicesCss + refineCss + priceCss + photosCss

type Props = { session: Session; reading: Reading; bench: Bench }

/** A first picture from the service: at once for a new piece, after asking what it has for a resumed one. */
async function begin({ saver, concepts }: Bench): Promise<void> {
  if (concepts.versions.peek().length > 0) return
  await saver.resume()
  await concepts.resume()
  if (concepts.versions.peek().length === 0) await concepts.make()
}

function SaveTrouble({ session, reading, bench }: Props): JSX.Element | null {
  const { failure, save } = bench.saver
  if (!failure.value) return null
  const again = () => void save().then((design) => design && bench.concepts.make())
  if (failure.value !== 'offline') return <Trouble session={session} code={failure.value} retry={again} />
  return (
    <div class="trouble" role="status">
      <p>{reading.copy.saveFailed}</p>
      <button type="button" class="quiet" onClick={again}>
        {session.copy.retry}
      </button>
    </div>
  )
}

export function Piece(props: Props): JSX.Element {
  const { session, reading, bench } = props
  const { copy, design } = reading
  useEffect(() => {
    session.api.count({ step: 'pictured', category: design.spec.value.category })
    void begin(bench)
  }, [])
  const advised = bench.saver.advised.value
  const desk: Desk = { session, reading, bench, spec: design.spec.value, advised }
  const ai = bench.concepts.current.value?.engine === 'ai'
  const pressing = advised.list.filter(({ severity }) => severity !== 'note').length
  return (
    <>
      <div class="scroll split">
        <div class="stage">
          <Picture bench={bench} reading={reading} />
        </div>
        <div class="panel">
          <h1 tabIndex={-1}>{copy.pieceTitle(desk.spec, copy.names)}</h1>
          <p class="hint">{ai ? copy.picture.aiTruth : copy.picture.truth}</p>
          <SaveTrouble {...props} />
          <RefineForm desk={desk} />
          <Versions desk={desk} />
          <MetalGroup desk={desk} />
          <StoneGroupControls desk={desk} />
          <StyleGroup desk={desk} />
          <BandGroup desk={desk} />
          <SizeGroup desk={desk} />
          <FinishGroup desk={desk} />
          <EngravingGroup desk={desk} />
        </div>
      </div>
      <PriceFoot session={session} reading={reading} bench={bench}>
        <>
          {pressing > 0 && <p class="pressing">{copy.advice.count(pressing)}</p>}
          <button type="button" class="primary" onClick={() => session.nav.go({ name: 'details' })}>
            {copy.next}
          </button>
        </>
      </PriceFoot>
    </>
  )
}
