/** Line icons on a 20-pixel grid. Decorative: the words beside them carry the meaning. */
const SHAPES = {
  dashboard: 'M3 3h6v6H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 11h6v6H3z',
  pool: 'M3 11l2-7h10l2 7v5H3zM3 11h4l1 2h4l1-2h4',
  orders: 'M10 18a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM7 2h6l2 2.5L10 8 5 4.5z',
  people:
    'M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.500 2-5 5.5-5s5.5 1.500 5.5 5M13 4a3 3 0 0 1 0 5.400M15 12.500c2 .600 3 2.100 3 4.500',
  prices: 'M3 10.500V3h7.500L17 9.500 9.500 17zM6.700 6.500v.2',
  chart: 'M3 17h14M5 14V9M10 14V4M15 14v-4',
  widget: 'M7 6l-4 4 4 4M13 6l4 4-4 4M11.2 4l-2.4 12',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  back: 'M12 4l-6 6 6 6',
  next: 'M8 4l6 6-6 6',
  down: 'M5 8l5 5 5-5',
  check: 'M4 10.5l4 4 8-9',
  circle: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.5M10 6.4v.2',
  warning: 'M10 3l7.5 13.5h-15zM10 8.2v3.6M10 14v.2',
  stop: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM10 6v5M10 13.6v.2',
  gift: 'M3 8h14v3H3zM4.5 11v6h11v-6M10 8v9M10 8C6 8 5.5 3.5 8 3.5S10 8 10 8zm0 0c4 0 4.5-4.5 2-4.5S10 8 10 8z',
  ring: 'M10 18a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM7.5 2h5l1.8 2.200L10 7.5 5.7 4.200z',
} as const

export type IconName = keyof typeof SHAPES

export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={SHAPES[name]} />
  </svg>
)
