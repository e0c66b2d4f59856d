/** Stands in for `lib/responses/ResponseStream` of the openai client in the worker's bundle (`wrangler.toml`): readings come whole. */
export const ResponseStream = {
  createResponse(): never {
    throw new Error('Left out of the bundle: ask with responses.create.')
  },
}
