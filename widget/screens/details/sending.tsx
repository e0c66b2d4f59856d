import css from '../../styles/details.css?inline'

export { Details } from './details.tsx'
export { Sent } from './sent.tsx'
export { css }
