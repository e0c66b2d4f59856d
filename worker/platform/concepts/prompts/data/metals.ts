/** How metals catch the light, by what their id ends or starts with: the name alone is drawn in any color. */
export const METAL_LOOKS: readonly (readonly [id: RegExp, look: string])[] = [
  [/_yellow$/, 'rich warm yellow gold metal with soft bright reflections'],
  [/_rose$/, 'pinkish-copper rose gold metal, clearly pink and not orange'],
  [/_white(?:_pd)?$/, 'rhodium-bright cool white gold metal'],
  [/^platinum/, 'slightly gray white platinum with a soft luster'],
  [/^palladium/, 'bright gray-white palladium'],
  [/^silver/, 'bright white silver, slightly warm'],
]
