import { paths } from '../../../links.ts'

/** The word with a milgrain edge under it. */
export const Brand = ({ href = paths.home }: { href?: string }) => (
  <a class="brand" href={href}>
    Milgrain
    <svg width="76" height="4" viewBox="0 0 76 4" aria-hidden="true">
      <path
        d="M2 2h73"
        stroke="currentColor"
        stroke-width="3.5"
        stroke-linecap="round"
        stroke-dasharray="0 6"
      />
    </svg>
  </a>
)
