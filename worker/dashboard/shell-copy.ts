export const shell = {
  product: 'Milgrain',
  skip: 'Skip to content',
  navigation: 'Main',
  more: 'More pages',
  signOut: 'Sign out',
  nav: {
    dashboard: { long: 'Dashboard', short: 'Home' },
    pool: { long: 'Lead pool', short: 'Leads' },
    assignments: { long: 'My assignments', short: 'Orders' },
    customers: { long: 'Customers', short: 'People' },
    insights: { long: 'Insights', short: 'Insights' },
    priceBook: { long: 'Price book', short: 'Prices' },
    widget: { long: 'Widget', short: 'Widget' },
    settings: { long: 'Settings', short: 'Settings' },
    operator: { long: 'Operator', short: 'Operator' },
  },
} as const
