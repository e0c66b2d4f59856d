/** Stands in for sign-in by certificate or workload of the openai client in the worker's bundle (`wrangler.toml`): we have keys. */
export const isX509WorkloadIdentity = (): boolean => false

export class X509WorkloadIdentityAuth {
  static readonly isStreamingRequestBody = (): boolean => false
  static readonly isRetryableFailure = (): boolean => false
  readonly leftOut = true
}

export class WorkloadIdentityAuth {
  readonly leftOut = true
}

export const assertX509RequestOptions = (): void => {}
export const snapshotX509RequestOptions = <T>(options: T): T => options
