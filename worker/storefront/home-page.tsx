import { NETWORK_KEY } from '../domain/stores/store-by-key.ts'
import { paths } from '../links.ts'
import { Brand } from '../platform/web/ui/brand.tsx'
import { Icon } from '../platform/web/ui/icon.tsx'
import { copy } from './copy.ts'
import { Designer } from './designer.tsx'

const { hero, how, promises, shoppers } = copy

/** Where the link at the top leads. */
const SHOPPERS = 'design'

/** For whoever wants a piece made and has no jeweler yet. */
const Shoppers = () => (
  <section class="stack stack-24" aria-labelledby={SHOPPERS}>
    <div class="stack stack-8 narrow">
      <h2 id={SHOPPERS}>{shoppers.title}</h2>
      <p class="hero-text">{shoppers.text}</p>
      <p class="muted">{shoppers.privacy}</p>
    </div>
    <Designer storeKey={NETWORK_KEY} noScript={shoppers.noScript} />
  </section>
)

type Props = {
  /** The address of a store's page to look at, where there is one. */
  demo: string | null
  /** Whether the operator takes requests itself. */
  network: boolean
}

export const HomePage = ({ demo, network }: Props) => (
  <div class="front">
    <header class="row row-between">
      <Brand />
      <a class="link-button" href={paths.login}>
        {hero.signIn}
      </a>
    </header>
    <main class="stack front-main">
      <section class="hero">
        <div class="stack stack-24">
          <h1>{hero.title}</h1>
          <p class="hero-text">{hero.text}</p>
          <div class="row">
            <a class="button button-primary" href={paths.signup}>
              {hero.signup}
            </a>
            {demo ? (
              <a class="button" href={demo}>
                {hero.demo}
              </a>
            ) : null}
          </div>
          {network ? (
            <p>
              <a href={`#${SHOPPERS}`}>{shoppers.link}</a>
            </p>
          ) : null}
        </div>
        <div class="hero-picture" role="img" aria-label={hero.picture} />
      </section>
      <section class="stack stack-24" aria-labelledby="how">
        <h2 id="how">{how.title}</h2>
        <ol class="steps-grid">
          {how.steps.map(({ title, text }) => (
            <li key={title} class="stack stack-8">
              <h3>{title}</h3>
              <p class="muted">{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section class="card stack" aria-labelledby="promises">
        <h2 id="promises">{promises.title}</h2>
        <ul class="advice">
          {promises.list.map((promise) => (
            <li key={promise}>
              <Icon name="check" />
              <p>{promise}</p>
            </li>
          ))}
        </ul>
      </section>
      {network ? <Shoppers /> : null}
    </main>
  </div>
)
