import css from '../../styles/compare.css?inline'

/** What a tap opens: closed groups, what the price is made of, acts on a version. */
export { BandControls } from './groups/band-controls.tsx'
export { EngravingControls } from './groups/engraving-controls.tsx'
export { FinishControls } from './groups/finish-controls.tsx'
export { LengthSlider, RingSizePicker } from './groups/size-controls.tsx'
export { StyleControls } from './groups/style-controls.tsx'
export { Compare } from './compare.tsx'
export { PriceDetails } from './price-details.tsx'
export { Rename } from './rename.tsx'
export { css }
