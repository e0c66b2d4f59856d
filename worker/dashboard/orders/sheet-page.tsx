import { drawPiece } from '#shared/render/drawing/draw-piece.ts'
import { ASSUMED_RING_SIZE, completeSpec } from '#shared/spec/complete-spec.ts'
import { isRing } from '#shared/spec/is-ring.ts'
import { stonesLeftOut } from '#shared/render/scene/stones-left-out.ts'
import { pieceTitle, specRows } from '#shared/spec/describe-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import { longLength, millimeters } from '#shared/spec/phrases.ts'
import { ringSizeLabel } from '#shared/spec/ring-size.ts'
import { SIZE_SYSTEMS } from '#shared/spec/vocabulary.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { PrintButton } from '../../platform/browser/islands/print-button.tsx'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { Sheet } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { LineDrawing } from './line-drawing.tsx'
import { BenchAdvice } from '../request/piece-sections.tsx'
import { StoneTable } from './stone-table.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.sheet
const mm = (um: number): string => millimeters(um, 2)

const Drawings = ({ spec }: { spec: DesignSpec }) => (
  <section class="card stack" aria-labelledby="drawings">
    <h2 id="drawings">{words.drawings}</h2>
    <div class="drawings">
      {drawPiece(spec).map((drawing) => (
        <LineDrawing key={drawing.view} drawing={drawing} isHoop={!isRing(spec.category)} />
      ))}
    </div>
    <p class="small muted">
      {spec.category === 'earrings' ? `${words.onePair} ` : ''}
      {words.toScale}
    </p>
  </section>
)

const Unsure = ({ um }: { um: number }) => <Notice tone="warning">{words.sizeUnsure(mm(um))}</Notice>

function Sizes({ spec }: { spec: DesignSpec }) {
  if (!isRing(spec.category)) return null
  const { size } = spec
  if (size?.kind !== 'ring') return <Unsure um={ASSUMED_RING_SIZE.innerDiameterUm} />
  const { innerDiameterUm, source } = size
  return (
    <section class="card stack size-systems" aria-labelledby="sizes">
      <h2 id="sizes">{words.sizes}</h2>
      <Sheet
        rows={SIZE_SYSTEMS.map((system) => ({
          label: words.systems[system],
          value: system === 'mm' ? mm(innerDiameterUm) : ringSizeLabel(system, innerDiameterUm),
        }))}
      />
      {source === 'guess' || source === 'unknown' ? <Unsure um={innerDiameterUm} /> : null}
    </section>
  )
}

/** A chain is drawn and weighed at its usual length where nobody said one. */
function LengthAssumed({ spec }: { spec: DesignSpec }) {
  const { spec: complete, assumptions } = completeSpec(spec)
  if (!assumptions.includes('length_assumed') || complete.size?.kind !== 'length') return null
  return <Notice tone="warning">{words.lengthAssumed(longLength(complete.size.lengthUm))}</Notice>
}

const Engraving = ({ spec }: { spec: DesignSpec }) =>
  spec.engraving ? (
    <section class="card stack" aria-labelledby="engraving">
      <h2 id="engraving">{words.engraving}</h2>
      <p class="engraving-text">{spec.engraving.text}</p>
      <Sheet
        rows={[
          { label: words.place, value: ENGLISH_NAMES.place[spec.engraving.place] },
          { label: words.font, value: ENGLISH_NAMES.font[spec.engraving.font] },
        ]}
      />
    </section>
  ) : null

const Signed = () => (
  <ul class="signed">
    {words.signed.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ul>
)

/** What the drawings can't show, so that nobody counts on them. */
function LeftOut({ spec }: { spec: DesignSpec }) {
  const left = stonesLeftOut(spec)
  return left > 0 ? <Notice tone="warning">{words.leftOut(left)}</Notice> : null
}

type Props = { lead: LeadDetails; reader: Reader; assignmentId: string }

/** Everything the bench needs on paper; no price and no address, because it lies about the workshop. */
export function SheetPage({ lead, reader, assignmentId }: Props) {
  const { spec, estimate, customer, needBy, assignment, reference } = lead
  const grams = new Intl.NumberFormat(reader.locale, { maximumFractionDigits: 1 })
  const weight = words.grams(grams.format(estimate.metalMilligrams / 1000))
  const rows = [
    { label: words.customer, value: customer.firstName },
    ...(needBy ? [{ label: words.needBy, value: needBy }] : []),
    ...specRows(spec),
    ...(spec.metal ? [{ label: words.weight, value: weight }] : []),
  ]
  return (
    <>
      <PageHead
        title={pieceTitle(spec)}
        lead={words.lead(reference, ago(reader, assignment?.acceptedAt ?? lead.createdAt))}
        back={{ href: paths.order(assignmentId), label: words.back }}
      >
        <PrintButton label={words.print} />
      </PageHead>
      <div class="stack stack-24 bench-sheet">
        <Drawings spec={spec} />
        <section class="card stack" aria-labelledby="piece">
          <h2 id="piece">{words.piece}</h2>
          <Sheet rows={rows} />
        </section>
        <section class="card stack" aria-labelledby="stones">
          <h2 id="stones">{words.stones}</h2>
          <StoneTable stones={spec.stones} />
          <LeftOut spec={spec} />
        </section>
        <Sizes spec={spec} />
        <LengthAssumed spec={spec} />
        <Engraving spec={spec} />
        {lead.advice.length > 0 ? <BenchAdvice advice={lead.advice} reader={reader} /> : null}
        <Signed />
      </div>
    </>
  )
}
