/** How metals catch the light, by what their id ends or starts with: the name alone is drawn in any colour. */
export const METAL_LOOKS: readonly (readonly [id: RegExp, look: string])[] = [
  [/_yellow$/, 'rich warm yellow gold metal with soft bright reflections'],
  [/_rose$/, 'pinkish-copper rose gold metal, clearly pink and not orange'],
  [/_white(?:_pd)?$/, 'rhodium-bright cool white gold metal'],
  [/^platinum/, 'slightly grey white platinum with a soft lustre'],
  [/^palladium/, 'bright grey-white palladium'],
  [/^silver/, 'bright white silver, slightly warm'],
]
