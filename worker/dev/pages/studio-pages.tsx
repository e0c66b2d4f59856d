import { ENGLISH_NAMES, styleName } from '#shared/spec/names.ts'
import { describePiece } from '#shared/spec/describe-spec.ts'
import { capitalize } from '#shared/spec/phrases.ts'
import { ALLOYS, CATEGORIES, CUTS, GEMS, STYLES } from '#shared/spec/vocabulary.ts'
import { VIEWS } from '#shared/render/index.ts'
import { paths } from '../../links.ts'
import { Brand } from '../../platform/web/ui/brand.tsx'
import { type Choices, GROUNDS, type PictureQuery, studioSpec } from './studio-query.ts'

export const copy = {
  title: 'The studio',
  lead: 'Every style and every cut, drawn on demand by this machine. Open one to see it large.',
  metal: 'Metal',
  gem: 'Main stone',
  usualGem: 'as usual',
  view: 'View',
  ground: 'Ground',
  grounds: { paper: 'paper', none: 'transparent' },
  views: { hero: 'hero', top: 'top', side: 'side', hand: 'hand' },
  cuts: 'Every cut, as a solitaire',
  back: 'The whole gallery',
  took: (size: number, samples: number, ms: number, bytes: number) =>
    `${size} × ${size} pixels, ${samples} samples: drawn in ${ms} ms, ${Math.round(bytes / 1000)} kB`,
} as const

const address = (path: string, query: object): string =>
  `${path}?${new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  ).toString()}`

type PickerProps = { label: string; options: { label: string; query: Partial<Choices>; isChosen: boolean }[] }

const Picker = ({ label, options }: PickerProps) => (
  <nav class="row" aria-label={label}>
    <strong class="small">{label}</strong>
    {options.map((option) => (
      <a
        key={option.label}
        class="chip"
        href={address(paths.devStudio, option.query)}
        aria-current={option.isChosen ? 'true' : undefined}
      >
        {option.label}
      </a>
    ))}
  </nav>
)

function Pickers({ choices }: { choices: Choices }) {
  const { gem, ...others } = choices
  const options = <K extends keyof Choices>(
    key: K,
    values: readonly Choices[K][],
    names: (id: Choices[K]) => string,
  ) =>
    values.map((value) => ({
      label: names(value),
      query: { ...choices, [key]: value },
      isChosen: choices[key] === value,
    }))
  const usual = { label: copy.usualGem, query: others, isChosen: gem === undefined }
  return (
    <div class="stack stack-8">
      <Picker label={copy.metal} options={options('alloy', ALLOYS, (id) => ENGLISH_NAMES.alloy[id])} />
      <Picker label={copy.view} options={options('view', VIEWS, (id) => copy.views[id])} />
      <Picker label={copy.ground} options={options('ground', GROUNDS, (id) => copy.grounds[id])} />
      <details>
        <summary>
          {copy.gem}: {gem ? ENGLISH_NAMES.gem[gem] : copy.usualGem}
        </summary>
        <Picker
          label={copy.gem}
          options={[usual, ...options('gem', GEMS, (id) => (id ? ENGLISH_NAMES.gem[id] : copy.usualGem))]}
        />
      </details>
    </div>
  )
}

type Piece = Pick<PictureQuery, 'category' | 'style' | 'cut'>

const Piece = ({ piece, name, choices }: { piece: Piece; name: string; choices: Choices }) => {
  const query = { ...piece, ...choices }
  return (
    <li>
      <a href={address(paths.devStudioPiece, query)}>
        <span class="picture">
          <img
            src={address(paths.devStudioPicture, query)}
            alt={describePiece(studioSpec({ ...query, size: 256, samples: 2 }))}
            width={256}
            height={256}
            loading="lazy"
          />
        </span>
        <span class="small">{name}</span>
      </a>
    </li>
  )
}

const Wall = ({
  id,
  title,
  pieces,
  choices,
}: {
  id: string
  title: string
  pieces: (Piece & { name: string })[]
  choices: Choices
}) => (
  <section class="stack stack-8" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul class="gallery-wall">
      {pieces.map(({ name, ...piece }) => (
        <Piece key={name} piece={piece} name={name} choices={choices} />
      ))}
    </ul>
  </section>
)

export function StudioGallery({ choices }: { choices: Choices }) {
  const solitaire = { category: 'engagement_ring', style: 'solitaire' } as const
  return (
    <main class="front front-wide">
      <Brand />
      <header class="stack stack-8">
        <h1>{copy.title}</h1>
        <p class="muted">{copy.lead}</p>
      </header>
      <Pickers choices={choices} />
      {CATEGORIES.map((category) => (
        <Wall
          key={category}
          id={category}
          title={capitalize(ENGLISH_NAMES.category[category])}
          pieces={STYLES[category].map((style) => ({ category, style, name: styleName(style) }))}
          choices={choices}
        />
      ))}
      <Wall
        id="cuts"
        title={copy.cuts}
        pieces={CUTS.map((cut) => ({ ...solitaire, cut, name: ENGLISH_NAMES.cut[cut] }))}
        choices={choices}
      />
    </main>
  )
}

type LargeProps = { query: PictureQuery; png: Uint8Array; ms: number }

export function StudioPiece({ query, png, ms }: LargeProps) {
  const { alloy, gem, view, ground } = query
  const choices = { alloy, ...(gem && { gem }), view, ground }
  return (
    <main class="front front-wide">
      <p>
        <a href={address(paths.devStudio, choices)}>{copy.back}</a>
      </p>
      <h1>{capitalize(styleName(query.style))}</h1>
      <img
        src={`data:image/png;base64,${Buffer.from(png).toString('base64')}`}
        alt={describePiece(studioSpec(query))}
        width={query.size}
        height={query.size}
      />
      <p class="numeric">{copy.took(query.size, query.samples, ms, png.length)}</p>
      <p class="muted">{describePiece(studioSpec(query))}</p>
    </main>
  )
}
