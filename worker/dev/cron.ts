const EVERY_MS = 5 * 60_000

/** `wrangler dev` does not fire cron triggers by itself. Ticks once now and every five minutes. */
export async function startCron(publicUrl: string, log: (line: string) => void): Promise<() => void> {
  const tick = async () => {
    const response = await fetch(`${publicUrl}/cdn-cgi/handler/scheduled?cron=*/5+*+*+*+*`)
    const text = await response.text()
    if (!response.ok || text !== 'ok') throw new Error(`Cron answered ${response.status}: ${text}`)
  }
  await tick()
  const timer = setInterval(() => void tick().catch((error: unknown) => log(String(error))), EVERY_MS)
  return () => clearInterval(timer)
}
