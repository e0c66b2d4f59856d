import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PieceModels } from '../../models/piece-models.ts'
import type { Reading, Session } from '../../session.ts'
import { Trouble } from '../../ui/trouble.tsx'
import type { PieceContext } from './piece-context.ts'
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
import pictureCss from '../../styles/picture.css?inline'
import refineCss from '../../styles/refine.css?inline'
import priceCss from '../../styles/price.css?inline'

export { createPieceModels } from '../../models/piece-models.ts'
export { Picture } from './picture.tsx'
export { PriceFoot } from './price-foot.tsx'
export const css = pictureCss + choicesCss + refineCss + priceCss

type Props = { session: Session; reading: Reading; models: PieceModels }

/** A first picture from the service: at once for a new piece, after asking what it has for a resumed one. */
async function begin({ saver, concepts }: PieceModels): Promise<void> {
  if (concepts.versions.peek().length > 0) return
  await saver.resume()
  await concepts.resume()
  if (concepts.versions.peek().length === 0) await concepts.make()
}

function SaveTrouble({ session, reading, models }: Props): JSX.Element | null {
  const { failure, save } = models.saver
  if (!failure.value) return null
  const again = () => void save().then((design) => design && models.concepts.make())
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
  const { session, reading, models } = props
  const { copy, design } = reading
  useEffect(() => {
    session.api.count({ step: 'pictured', category: design.spec.value.category })
    void begin(models)
  }, [])
  const advised = models.saver.advised.value
  const context: PieceContext = { session, reading, models, spec: design.spec.value, advised }
  const ai = models.concepts.current.value?.engine === 'ai'
  const pressing = advised.list.filter(({ severity }) => severity !== 'note').length
  return (
    <>
      <div class="scroll split">
        <div class="stage">
          <Picture models={models} reading={reading} />
        </div>
        <div class="panel">
          <h1 tabIndex={-1}>{copy.pieceTitle(context.spec, copy.names)}</h1>
          <p class="hint">{ai ? copy.picture.aiTruth : copy.picture.truth}</p>
          <SaveTrouble {...props} />
          <RefineForm context={context} />
          <Versions context={context} />
          <MetalGroup context={context} />
          <StoneGroupControls context={context} />
          <StyleGroup context={context} />
          <BandGroup context={context} />
          <SizeGroup context={context} />
          <FinishGroup context={context} />
          <EngravingGroup context={context} />
        </div>
      </div>
      <PriceFoot session={session} reading={reading} models={models}>
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
