/** Stands in for `@better-auth/telemetry` in the worker's bundle (`wrangler.toml`): nothing is reported to anybody. */
export const createTelemetry = async () => ({ publish: async (): Promise<void> => {} })
export const getTelemetryAuthConfig = () => ({})
