import type {
  DurableObjectNamespace,
  Fetcher,
  Queue,
  R2Bucket,
  RateLimit,
  SendEmail,
} from '@cloudflare/workers-types'

/** What `wrangler.toml` and the secrets give the worker. */
export type Env = {
  ENVIRONMENT: 'development' | 'production'
  PUBLIC_URL: string
  LIBSQL_URL: string
  LIBSQL_AUTH_TOKEN?: string
  /** Signs sessions. At least 32 bytes. */
  AUTH_SECRET: string
  /** Signs portal, design and visitor tokens. At least 32 bytes. */
  LINK_SECRET: string
  /** Draws AI pictures for stores that switched them on without a key of their own. */
  OPENAI_API_KEY?: string
  MAIL_FROM: string
  /** Samples a pixel of the studio's pictures; the browser stories ask for fewer. */
  STUDIO_SAMPLES?: string
  ASSETS: Fetcher
  FILES: R2Bucket
  CONCEPT_ROOMS: DurableObjectNamespace
  MAIL_QUEUE: Queue<MailMessage>
  WRITE_LIMITER: RateLimit
  EMAIL?: SendEmail
}

/** A queue message names the outbox row to be sent. */
export type MailMessage = { outboxId: string }
