/**
 * Stands in for `resources` of the openai client in the worker's bundle (`wrangler.toml`). Its constructor makes one of
 * each; the four we call are the package's own, the others can do nothing.
 */
export { Images } from 'openai/resources/images'
export { Models } from 'openai/resources/models'
export { Moderations } from 'openai/resources/moderations'
export { Responses } from 'openai/resources/responses/responses'

class LeftOut {
  readonly leftOut = true
}

export {
  LeftOut as Admin,
  LeftOut as Audio,
  LeftOut as Batches,
  LeftOut as Beta,
  LeftOut as Chat,
  LeftOut as Completions,
  LeftOut as Containers,
  LeftOut as ContentProvenanceChecks,
  LeftOut as Conversations,
  LeftOut as Decisions,
  LeftOut as Embeddings,
  LeftOut as Evals,
  LeftOut as Files,
  LeftOut as FineTuning,
  LeftOut as Graders,
  LeftOut as Live,
  LeftOut as Realtime,
  LeftOut as Safety,
  LeftOut as Skills,
  LeftOut as Uploads,
  LeftOut as VectorStores,
  LeftOut as Videos,
  LeftOut as Webhooks,
}
