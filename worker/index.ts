import type {
  DurableObjectState,
  ExecutionContext,
  MessageBatch,
  ScheduledController,
} from '@cloudflare/workers-types'
import assets from '#dist/pages.json'
import { version } from '../package.json'
import { createApp } from './app.ts'
import type { Deps } from './context.ts'
import type { Env, MailMessage } from './env.ts'
import { createLinks } from './links.ts'
import { scryptPasswords } from './platform/auth/passwords.ts'
import { aiService } from './platform/concepts/ai-service.ts'
import { OPENAI_DEFAULTS } from './platform/concepts/ai/config.ts'
import { systemTimer } from './platform/concepts/ai/timer.ts'
import { DurableRoom, durableRooms } from './platform/concepts/durable-rooms.ts'
import { studioEngine } from './platform/concepts/studio-engine.ts'
import { openDatabase } from './platform/db/database.ts'
import { r2FileStore } from './platform/files/file-store.ts'
import { chooseMailSender } from './platform/mail/choose-mail-sender.ts'
import { devMailSender } from './platform/mail/dev-mail-sender.ts'
import { manualSpot } from './platform/spot/spot-source.ts'
import { readSecrets } from './read-secrets.ts'
import { conceptRunner } from './system-context.ts'
import { runConsumer, runTimers } from './timers.ts'

const STUDIO_SAMPLES = '4'

function depsFrom(env: Env): Deps {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const now = () => Date.now()
  const files = r2FileStore(env.FILES)
  const development = env.ENVIRONMENT === 'development'
  return {
    development,
    version,
    links: createLinks(env.PUBLIC_URL),
    secrets: readSecrets(env),
    openDatabase: () => openDatabase(env.LIBSQL_URL, env.LIBSQL_AUTH_TOKEN),
    passwords: scryptPasswords,
    files,
    mail: chooseMailSender(env, devMailSender(files, now, random)),
    engines: {
      studio: studioEngine({ samples: Number(env.STUDIO_SAMPLES ?? STUDIO_SAMPLES) }),
      ai: aiService(env.OPENAI_API_KEY ? { ...OPENAI_DEFAULTS, apiKey: env.OPENAI_API_KEY } : null, {
        fetch: (input, init) => fetch(input, init),
        timer: systemTimer,
        log: (line) => console.log(JSON.stringify(line)),
      }),
    },
    rooms: durableRooms(env.CONCEPT_ROOMS),
    spot: manualSpot,
    assets,
    now,
    random,
    async nudgeMail(outboxIds) {
      await env.MAIL_QUEUE.sendBatch(outboxIds.map((outboxId) => ({ body: { outboxId } })))
    },
    allowWrite: async (key) => (await env.WRITE_LIMITER.limit({ key })).success,
    log: (line) => console.log(JSON.stringify(line)),
  }
}

/** Built once an isolate, from bindings that never change in it; nothing in it is mutable. */
let built: { deps: Deps; app: ReturnType<typeof createApp> } | undefined
const build = (env: Env) => {
  const deps = depsFrom(env)
  return { deps, app: createApp(deps) }
}

/** One concept being made. `wrangler.toml` binds it as CONCEPT_ROOMS. */
export class ConceptRoom {
  readonly #room: DurableRoom

  constructor(state: DurableObjectState, env: Env) {
    built ??= build(env)
    this.#room = new DurableRoom(state, conceptRunner(built.deps))
  }

  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    return new Response(await this.#room.watch(pathname.slice(1), Number(searchParams.get('after'))))
  }

  alarm(): Promise<void> {
    return this.#room.work()
  }
}

export default {
  fetch(request: Request, env: Env, execution: ExecutionContext) {
    built ??= build(env)
    return built.app.fetch(request, env, execution)
  },
  async scheduled(_controller: ScheduledController, env: Env) {
    built ??= build(env)
    await runTimers(built.deps)
  },
  async queue(batch: MessageBatch<MailMessage>, env: Env) {
    built ??= build(env)
    await runConsumer(
      built.deps,
      batch.messages.map((message) => message.body),
    )
  },
}
