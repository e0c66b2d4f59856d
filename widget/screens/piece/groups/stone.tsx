import type { JSX } from 'preact'
import { centerStone, type StoneGroup } from '#shared/spec/design-spec.ts'
import { stoneName } from '#shared/spec/names.ts'
import { CUTS, GEMS, ORIGINS, TIERS, type CutId, type GemId } from '#shared/spec/vocabulary.ts'
import { settingsFor } from '#shared/spec/what-fits.ts'
import { carats, face, millimeters } from '#shared/measures.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { CUT_OUTLINES, POPULAR_CUTS } from '../../../data/cut-outlines.ts'
import { naturalLook, originsOf, POPULAR_GEMS } from '../../../data/gem-families.ts'
import { GEM_SWATCHES } from '../../../data/gem-swatches.ts'
import { Choices, Swatch } from '../../../ui/choices.tsx'
import { Select } from '../../../ui/select.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { setByHand, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

type Part = { desk: Desk; stone: StoneGroup }

function Kind({ desk, stone }: Part): JSX.Element {
  const { copy } = desk.reading
  const offered = desk.session.store.config.value?.gems ?? GEMS
  const shown = naturalLook(stone.gem)
  const popular = POPULAR_GEMS.filter((gem) => offered.includes(gem))
  const swatches = popular.includes(shown) ? popular : [shown, ...popular.slice(0, -1)]
  const label = (gem: GemId) => asLabel(copy.names.gem[gem])
  const listed = offered.toSorted((a, b) => label(a).localeCompare(label(b), desk.session.locale))
  return (
    <>
      <Choices
        name="gem"
        legend={copy.stone.kind}
        look="swatches"
        value={shown}
        choices={swatches.map((value) => ({
          value,
          label: label(value),
          mark: <Swatch color={GEM_SWATCHES[value]} />,
        }))}
        onChoose={(gem) => setByHand(desk, 'gem', gem)}
      />
      <Select
        id="gem-list"
        label={copy.stone.more}
        options={listed.map((gem) => [gem, label(gem)])}
        value={stone.gem}
        onChoose={(gem) => setByHand(desk, 'gem', gem)}
      />
      <Choices
        name="origin"
        legend={copy.stone.origin}
        value={stone.gem.endsWith('_lab') && stone.origin !== 'customer' ? 'lab' : stone.origin}
        choices={ORIGINS.filter((origin) => originsOf(stone.gem).includes(origin)).map((value) => ({
          value,
          label: copy.origin[value],
        }))}
        onChoose={(origin) => setByHand(desk, 'origin', origin)}
      />
    </>
  )
}

function Shape({ desk, stone }: Part): JSX.Element | null {
  const { copy } = desk.reading
  const offered = desk.session.store.config.value?.cuts ?? CUTS
  const pearl = stone.gem.startsWith('pearl')
  const cuts = offered.filter((cut) => cut === stone.cut || (cut === 'pearl_round') === pearl)
  if (cuts.length < 2) return null
  const popular = cuts.filter((cut) => POPULAR_CUTS.has(cut))
  const tiles = popular.includes(stone.cut) ? popular : [...popular.slice(0, -1), stone.cut]
  const label = (cut: CutId) => asLabel(copy.cutLabel(copy.names.cut[cut]))
  return (
    <>
      <Choices
        name="cut"
        legend={copy.stone.shape}
        look="tiles"
        value={stone.cut}
        choices={tiles.map((value) => ({
          value,
          label: label(value),
          mark: (
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={CUT_OUTLINES[value]} />
            </svg>
          ),
        }))}
        onChoose={(cut) => setByHand(desk, 'cut', cut)}
      />
      {cuts.length > tiles.length && (
        <Select
          id="cut-list"
          label={copy.stone.moreShapes}
          options={cuts.map((cut) => [cut, label(cut)])}
          value={stone.cut}
          onChoose={(cut) => setByHand(desk, 'cut', cut)}
        />
      )}
    </>
  )
}

function Weight({ desk, stone }: Part): JSX.Element {
  const { copy } = desk.reading
  const { locale } = desk.session
  const same = stone.lengthUm === stone.widthUm
  const size = same ? millimeters(stone.lengthUm, locale) : face(stone.lengthUm, stone.widthUm, locale)
  // Small stones in rows are known by their size.
  if (stone.role !== 'center')
    return (
      <Slider
        id="stone-size"
        label={copy.ring.size}
        readout={`${copy.stone.count(stone.count)} · ${size}`}
        value={stone.lengthUm}
        min={Math.min(1_000, stone.lengthUm)}
        max={Math.max(stone.role === 'pave' ? 2_000 : 5_000, stone.lengthUm)}
        step={100}
        onInput={(um) => setByHand(desk, 'stoneSize', `${um}x${um}`)}
      />
    )
  return (
    <Slider
      id="weight"
      label={copy.stone.weight}
      readout={`${stone.count > 1 ? `${stone.count} × ` : ''}${carats(stone.weightPoints, locale)} · ${size}`}
      value={stone.weightPoints}
      min={Math.min(10, stone.weightPoints)}
      max={Math.max(500, stone.weightPoints)}
      step={5}
      onInput={(points) => setByHand(desk, 'stoneWeight', String(points))}
    />
  )
}

function QualityAndSetting({ desk, stone }: Part): JSX.Element {
  const { copy } = desk.reading
  const settings = settingsFor(desk.spec)
  return (
    <>
      {stone.origin !== 'customer' && (
        <Choices
          name="quality"
          legend={copy.stone.quality}
          value={stone.quality.tier}
          choices={TIERS.map((value) => ({ value, label: asLabel(copy.names.tier[value]) }))}
          onChoose={(tier) => setByHand(desk, 'quality', tier)}
        />
      )}
      {settings.length > 0 && (
        <Choices
          name="setting"
          legend={copy.stone.setting}
          value={stone.setting}
          choices={settings.map((value) => ({
            value,
            label: asLabel(copy.settingLabel(copy.names.setting[value])),
          }))}
          onChoose={(setting) => setByHand(desk, 'setting', setting)}
        />
      )}
    </>
  )
}

export function StoneGroupControls({ desk }: { desk: Desk }): JSX.Element | null {
  const stone = centerStone(desk.spec) ?? desk.spec.stones[0]
  if (!stone) return null
  const { copy } = desk.reading
  return (
    <Group
      desk={desk}
      title={copy.groups.stone}
      value={`${copy.names.cut[stone.cut]} ${stoneName(stone, copy.names)}`}
      about={(field) => field.startsWith('stones')}
      open
    >
      <Kind desk={desk} stone={stone} />
      <Shape desk={desk} stone={stone} />
      <Weight desk={desk} stone={stone} />
      <QualityAndSetting desk={desk} stone={stone} />
    </Group>
  )
}
