import type { StoneGroup } from '#shared/spec/design-spec.ts'
import { ENGLISH_NAMES, stoneName } from '#shared/spec/names.ts'
import { capitalize, millimeters } from '#shared/spec/phrases.ts'
import { qualityFacet } from '#shared/spec/spec-facets.ts'
import { stoneWeightTenThousandths } from '#shared/spec/stone-size.ts'
import { copy } from '../copy.ts'

const words = copy.sheet
const { columns } = words

/** Carats of one stone; small ones by their size, because a hundredth is coarse for them. Null when nobody knows. */
function caratsEach(stone: StoneGroup): number | null {
  const { weightPoints } = stone
  const bySize = stoneWeightTenThousandths(stone)
  if (weightPoints < 5 && Math.round(bySize / 100) === weightPoints) return bySize / 10_000
  return weightPoints > 0 ? weightPoints / 100 : null
}

const carats = (ct: number | null): string => (ct === null ? words.unknown : String(Number(ct.toFixed(3))))

const inAll = (stones: readonly StoneGroup[]): number | null =>
  stones.reduce<number | null>((sum, stone) => {
    const each = caratsEach(stone)
    return sum === null || each === null ? null : sum + each * stone.count
  }, 0)

const Total = ({ stones }: { stones: readonly StoneGroup[] }) => (
  <tfoot>
    <tr>
      <th scope="row" colSpan={4}>
        {words.allStones}
      </th>
      <td>{stones.reduce((sum, { count }) => sum + count, 0)}</td>
      <td />
      <td>{carats(inAll(stones))}</td>
      <td colSpan={2} />
    </tr>
  </tfoot>
)

/** Every stone to be set, as the setter counts them out. */
export function StoneTable({ stones }: { stones: readonly StoneGroup[] }) {
  if (stones.length === 0) return <p class="muted">{words.noStones}</p>
  return (
    <div class="grid-scroll" role="region" aria-labelledby="stones" tabIndex={0}>
      <table class="table stone-table">
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stones.map((stone, index) => (
            <tr key={index}>
              <th scope="row">{capitalize(ENGLISH_NAMES.role[stone.role])}</th>
              <td>{stoneName(stone)}</td>
              <td>{ENGLISH_NAMES.cut[stone.cut]}</td>
              <td>{`${millimeters(stone.lengthUm, 2)} × ${millimeters(stone.widthUm, 2)}`}</td>
              <td>{stone.count}</td>
              <td>{carats(caratsEach(stone))}</td>
              <td>{carats(inAll([stone]))}</td>
              <td>{qualityFacet(stone.quality, ENGLISH_NAMES) || words.unknown}</td>
              <td>{ENGLISH_NAMES.setting[stone.setting]}</td>
            </tr>
          ))}
        </tbody>
        {stones.length > 1 ? <Total stones={stones} /> : null}
      </table>
    </div>
  )
}
