import { paths } from '../links.ts'

/** Who a route is for, and what a call of it costs the database. */
export type RouteRow = {
  route: string
  for: 'anyone' | 'shopper' | 'seller' | 'customer' | 'developer'
  /** Round trips of one ordinary call up to its answer; `auth` where Better Auth does its own. */
  trips: number | 'auth'
}

const api = '/api/widget/:store'

/** Every route of the service. A route that is not here fails the test. */
export const ROUTES: RouteRow[] = [
  { route: `GET ${paths.health}`, for: 'anyone', trips: 1 },
  { route: 'GET /files/*', for: 'anyone', trips: 0 },
  { route: `GET ${api}/config`, for: 'shopper', trips: 1 },
  { route: `GET ${api}/retail-books/:version`, for: 'shopper', trips: 1 },
  { route: `POST ${api}/designs`, for: 'shopper', trips: 2 },
  { route: `GET ${api}/designs/:id`, for: 'shopper', trips: 1 },
  { route: `PATCH ${api}/designs/:id`, for: 'shopper', trips: 2 },
  { route: `DELETE ${api}/designs/:id`, for: 'shopper', trips: 2 },
  // Two more in the room where the picture is made.
  { route: `POST ${api}/designs/:id/concepts`, for: 'shopper', trips: 2 },
  { route: `GET ${api}/designs/:id/concepts/:cid/events`, for: 'shopper', trips: 1 },
  { route: `DELETE ${api}/designs/:id/concepts/:cid`, for: 'shopper', trips: 2 },
  { route: `POST ${api}/designs/:id/references`, for: 'shopper', trips: 2 },
  { route: `PATCH ${api}/designs/:id/references/:rid`, for: 'shopper', trips: 2 },
  { route: `DELETE ${api}/designs/:id/references/:rid`, for: 'shopper', trips: 2 },
  { route: `POST ${api}/designs/:id/lead`, for: 'shopper', trips: 2 },
  { route: `POST ${api}/events`, for: 'shopper', trips: 2 },
  { route: `GET ${paths.verifyLink}`, for: 'anyone', trips: 'auth' },
  { route: `GET ${paths.signup}`, for: 'anyone', trips: 0 },
  { route: `POST ${paths.signup}`, for: 'anyone', trips: 'auth' },
  { route: `GET ${paths.login}`, for: 'anyone', trips: 0 },
  { route: `POST ${paths.login}`, for: 'anyone', trips: 'auth' },
  { route: `GET ${paths.forgot}`, for: 'anyone', trips: 0 },
  { route: `POST ${paths.forgot}`, for: 'anyone', trips: 'auth' },
  { route: `GET ${paths.reset}`, for: 'anyone', trips: 0 },
  { route: `POST ${paths.reset}`, for: 'anyone', trips: 'auth' },
  { route: `POST ${paths.logout}`, for: 'anyone', trips: 'auth' },
  { route: `GET ${paths.dashboard}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.pool}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.lead(':id')}`, for: 'seller', trips: 1 },
  { route: `POST ${paths.reviewLead(':id')}`, for: 'seller', trips: 2 },
  { route: `POST ${paths.acceptLead(':id')}`, for: 'seller', trips: 2 },
  { route: `POST ${paths.declineLead(':id')}`, for: 'seller', trips: 2 },
  { route: `GET ${paths.acceptLead(':id')}`, for: 'seller', trips: 0 },
  { route: `GET ${paths.declineLead(':id')}`, for: 'seller', trips: 0 },
  { route: `GET ${paths.assignments}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.assignment(':id')}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.benchSheet(':id')}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.cutOut(':id')}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.priceBook}`, for: 'seller', trips: 1 },
  { route: `POST ${paths.priceBook}`, for: 'seller', trips: 2 },
  { route: `GET ${paths.priceBookPreview}`, for: 'seller', trips: 0 },
  { route: `POST ${paths.priceBookPreview}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.priceBookSpot}`, for: 'seller', trips: 0 },
  { route: `POST ${paths.priceBookSpot}`, for: 'seller', trips: 2 },
  { route: `GET ${paths.priceBookCsv}`, for: 'seller', trips: 1 },
  { route: `POST ${paths.priceBookCsv}`, for: 'seller', trips: 2 },
  { route: `GET ${paths.priceBookVersions}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.priceBookVersion(':version')}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.restorePriceBook(':version')}`, for: 'seller', trips: 0 },
  { route: `POST ${paths.restorePriceBook(':version')}`, for: 'seller', trips: 2 },
  { route: `GET ${paths.widget}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.sites}`, for: 'seller', trips: 0 },
  { route: `POST ${paths.sites}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.look}`, for: 'seller', trips: 0 },
  { route: `POST ${paths.look}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.settings}`, for: 'seller', trips: 1 },
  { route: `POST ${paths.settings}`, for: 'seller', trips: 1 },
  { route: `POST ${paths.vacation}`, for: 'seller', trips: 1 },
  { route: `GET ${paths.portal(':token')}`, for: 'customer', trips: 1 },
  { route: `GET ${paths.home}`, for: 'anyone', trips: 0 },
  { route: `GET ${paths.store(':slug')}`, for: 'anyone', trips: 1 },
  { route: `GET ${paths.devMail}`, for: 'developer', trips: 0 },
  { route: `GET ${paths.devMailItem(':id')}`, for: 'developer', trips: 0 },
  { route: `GET ${paths.devMailHtml(':id')}`, for: 'developer', trips: 0 },
  { route: `GET ${paths.devStudio}`, for: 'developer', trips: 0 },
  { route: `GET ${paths.devStudioPiece}`, for: 'developer', trips: 0 },
  { route: `GET ${paths.devStudioPicture}`, for: 'developer', trips: 0 },
]
