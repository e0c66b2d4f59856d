import * as z from 'zod'

/** The parts of Hrana 2 over HTTP (JSON) that `@libsql/client/web` speaks. */
const valueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('null') }),
  z.object({ type: z.literal('integer'), value: z.string().regex(/^-?\d{1,19}$/) }),
  z.object({ type: z.literal('float'), value: z.number() }),
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('blob'), base64: z.string() }),
])

const sqlSchema = z.object({ sql: z.string().optional(), sql_id: z.int().optional() })

const stmtSchema = sqlSchema.extend({
  args: z.array(valueSchema).default([]),
  named_args: z.array(z.object({ name: z.string(), value: valueSchema })).default([]),
  want_rows: z.boolean().default(true),
})

export type BatchCond =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: BatchCond }
  | { type: 'and' | 'or'; conds: BatchCond[] }
  | { type: 'is_autocommit' }

const condSchema: z.ZodType<BatchCond> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['ok', 'error']), step: z.int() }),
    z.object({ type: z.literal('not'), cond: condSchema }),
    z.object({ type: z.enum(['and', 'or']), conds: z.array(condSchema) }),
    z.object({ type: z.literal('is_autocommit') }),
  ]),
)

const batchSchema = z.object({
  steps: z.array(z.object({ condition: condSchema.nullish(), stmt: stmtSchema })),
})

const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), stmt: stmtSchema }),
  z.object({ type: z.literal('batch'), batch: batchSchema }),
  sqlSchema.extend({ type: z.literal('sequence') }),
  sqlSchema.extend({ type: z.literal('describe') }),
  z.object({ type: z.literal('store_sql'), sql_id: z.int(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.int() }),
  z.object({ type: z.literal('get_autocommit') }),
  z.object({ type: z.literal('close') }),
])

export const pipelineSchema = z.object({
  baton: z.string().nullish(),
  requests: z.array(requestSchema),
})

export type WireValue = z.infer<typeof valueSchema>
export type SqlRef = z.infer<typeof sqlSchema>
export type Stmt = z.infer<typeof stmtSchema>
export type Batch = z.infer<typeof batchSchema>
export type StreamRequest = z.infer<typeof requestSchema>
export type Pipeline = z.infer<typeof pipelineSchema>

export type WireError = { message: string; code: string }

export type StmtResult = {
  cols: { name: string; decltype: string | null }[]
  rows: WireValue[][]
  affected_row_count: number
  last_insert_rowid: string | null
}

export type BatchResult = {
  step_results: (StmtResult | null)[]
  step_errors: (WireError | null)[]
}

export type DescribeResult = {
  params: { name: string | null }[]
  cols: { name: string; decltype: string | null }[]
  is_explain: boolean
  is_readonly: boolean
}

export type StreamResponse =
  | { type: 'execute'; result: StmtResult }
  | { type: 'batch'; result: BatchResult }
  | { type: 'describe'; result: DescribeResult }
  | { type: 'get_autocommit'; is_autocommit: boolean }
  | { type: 'sequence' | 'store_sql' | 'close_sql' | 'close' }

export type StreamResult = { type: 'ok'; response: StreamResponse } | { type: 'error'; error: WireError }
