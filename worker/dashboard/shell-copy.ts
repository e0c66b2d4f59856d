export const shell = {
  product: 'Milgrain',
  skip: 'Skip to content',
  navigation: 'Main',
  more: 'More pages',
  signOut: 'Sign out',
} as const
