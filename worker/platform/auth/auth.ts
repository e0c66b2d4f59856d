import { createId } from '#shared/ids.ts'
import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { magicLink } from 'better-auth/plugins'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { accounts, rateLimits, sellers, sessions, verifications } from '../../tables/sellers.ts'
import { paths } from '../../links.ts'
import { magicLinkMail, resetPasswordMail } from './auth-mails.ts'
import { inBackground } from './in-background.ts'

const MINUTES = 60
export const AUTH_BASE = '/api/auth'
/**
 * A session is believed from its signed cookie for this long before the database is asked again; so for as long, a
 * copied cookie outlives its session.
 */
export const COOKIE_CACHE_SECONDS = 1 * MINUTES

const tables = { sellers, sessions, accounts, verifications, rateLimits }

async function mailMagicLink(ctx: Ctx, typed: string, token: string) {
  const email = typed.toLowerCase()
  const [seller] = await ctx.db.select({ name: sellers.name }).from(sellers).where(eq(sellers.email, email))
  if (!seller) return
  const query = new URLSearchParams({ token, callbackURL: paths.dashboard, errorCallbackURL: paths.login })
  const url = ctx.links.absolute(`${paths.verifyLink}?${query}`)
  await ctx.mail.send(magicLinkMail(email, seller.name, url))
}

/** The tables Better Auth works on, by the names of ours. */
const models = {
  user: {
    modelName: 'sellers',
    additionalFields: {
      storeId: { type: 'string', required: true, input: false },
      role: { type: 'string', required: true, input: false },
    },
  },
  session: { modelName: 'sessions', cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS } },
  account: { modelName: 'accounts' },
  verification: { modelName: 'verifications' },
} as const

const limits = {
  enabled: true,
  storage: 'database',
  modelName: 'rateLimits',
  customRules: {
    '/sign-in/email': { window: 60, max: 10 },
    '/request-password-reset': { window: 60, max: 5 },
  },
} as const

const passwords = (ctx: Ctx) => ({
  enabled: true,
  password: ctx.passwords,
  disableSignUp: true,
  minPasswordLength: 10,
  maxPasswordLength: 128,
  revokeSessionsOnPasswordReset: true,
  resetPasswordTokenExpiresIn: 30 * MINUTES,
  sendResetPassword: async ({ user, token }: { user: { email: string; name: string }; token: string }) => {
    const url = ctx.links.absolute(`${paths.reset}?token=${encodeURIComponent(token)}`)
    inBackground(ctx, 'mail', ctx.mail.send(resetPasswordMail(user.email, user.name, url)))
  },
})

const links = (ctx: Ctx) =>
  magicLink({
    expiresIn: 15 * MINUTES,
    disableSignUp: true,
    storeToken: 'hashed',
    sendMagicLink: ({ email, token }) => inBackground(ctx, 'mail', mailMagicLink(ctx, email, token)),
  })

/**
 * Better Auth tells the console addresses, tokens and failed queries. Errors are thrown on to our own handler instead,
 * and of what it would only log, the kind of error is kept.
 */
const discretion = (ctx: Ctx) =>
  ({
    onAPIError: { throw: true },
    logger: {
      level: 'error',
      log: (_level: string, _message: string, ...args: unknown[]) => {
        const error = args.find((arg) => arg instanceof Error)
        if (error) ctx.log({ level: 'error', requestId: ctx.requestId, ...describeError(error) })
      },
    },
  }) as const

/** Sign-in for sellers. Built per request, because it holds the request's database client. */
export const createAuth = (ctx: Ctx) =>
  betterAuth({
    ...models,
    appName: 'Milgrain',
    baseURL: ctx.links.origin,
    basePath: AUTH_BASE,
    secret: ctx.secrets.auth,
    telemetry: { enabled: false },
    ...discretion(ctx),
    database: drizzleAdapter(ctx.db, { provider: 'sqlite', schema: tables }),
    emailAndPassword: passwords(ctx),
    plugins: [links(ctx)],
    rateLimit: limits,
    advanced: {
      useSecureCookies: ctx.links.origin.startsWith('https:'),
      cookiePrefix: 'milgrain',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
      backgroundTasks: { handler: ctx.background },
      database: { generateId: () => createId('seller', ctx.now, ctx.random) },
    },
  })
