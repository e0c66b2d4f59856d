/** Every path of the service, in one place; pages, redirects, mails and tests all ask here. */
export const paths = {
  home: '/',
  health: '/health',
  signup: '/signup',
  login: '/login',
  logout: '/logout',
  forgot: '/forgot',
  reset: '/reset',
  /** Where a mailed sign-in link leads. */
  verifyLink: '/api/auth/magic-link/verify',
  dashboard: '/dashboard',
  pool: '/dashboard/pool',
  lead: (leadId: string) => `/dashboard/leads/${leadId}`,
  acceptLead: (leadId: string) => `/dashboard/leads/${leadId}/accept`,
  declineLead: (leadId: string) => `/dashboard/leads/${leadId}/decline`,
  reviewLead: (leadId: string) => `/dashboard/leads/${leadId}/review`,
  assignments: '/dashboard/assignments',
  assignment: (assignmentId: string) => `/dashboard/assignments/${assignmentId}`,
  benchSheet: (assignmentId: string) => `/dashboard/assignments/${assignmentId}/sheet`,
  cutOut: (assignmentId: string) => `/dashboard/assignments/${assignmentId}/cut-out.png`,
  priceBook: '/dashboard/price-book',
  priceBookPreview: '/dashboard/price-book/preview',
  priceBookSpot: '/dashboard/price-book/spot',
  priceBookCsv: '/dashboard/price-book/csv',
  priceBookVersions: '/dashboard/price-book/versions',
  priceBookVersion: (version: number | ':version') => `/dashboard/price-book/versions/${version}`,
  restorePriceBook: (version: number | ':version') => `/dashboard/price-book/versions/${version}/restore`,
  widget: '/dashboard/widget',
  settings: '/dashboard/settings',
  vacation: '/dashboard/settings/vacation',
  pictures: '/dashboard/settings/pictures',
  picturesKey: '/dashboard/settings/pictures/key',
  picturesKeyRemove: '/dashboard/settings/pictures/key/remove',
  picturesTest: '/dashboard/settings/pictures/test',
  picturesWake: '/dashboard/settings/pictures/wake',
  sites: '/dashboard/widget/sites',
  look: '/dashboard/widget/look',
  devMail: '/dev/mail',
  devMailItem: (id: string) => `/dev/mail/${id}`,
  devMailHtml: (id: string) => `/dev/mail/${id}/html`,
  devStudio: '/dev/studio',
  devStudioPicture: '/dev/studio/picture.png',
  devStudioPiece: '/dev/studio/piece',
  store: (slug: string) => `/s/${slug}`,
  portal: (token: string) => `/p/${token}`,
  sharedDesign: (token: string) => `/d/${token}`,
  file: (key: string) => `/files/${key}`,
  signedFile: (key: string, until: number, seal: string) => `/files/${key}?until=${until}&seal=${seal}`,
  widgetScript: '/widget.js',
  retailBook: (storeKey: string, version: string) => `/api/widget/${storeKey}/retail-books/${version}`,
} as const

export type Links = { absolute: (path: string) => string; origin: string }

/** Absolute URLs for mails and answers to other origins. */
export function createLinks(publicUrl: string): Links {
  const { origin } = new URL(publicUrl)
  return { origin, absolute: (path) => origin + path }
}
