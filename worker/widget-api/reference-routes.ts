import { referenceFields, updateReferenceRequest } from '#shared/contract/designs.ts'
import { type Context, Hono } from 'hono'
import { addReference } from '../domain/designs/add-reference.ts'
import { removeReference } from '../domain/designs/remove-reference.ts'
import { updateReference } from '../domain/designs/update-reference.ts'
import { fieldRefusal, Refusal } from '../errors.ts'
import { limitBody, limitPhoto } from '../platform/web/limit-body.ts'
import { jsonBody, requireJson } from './body.ts'
import { fieldIssues } from './refusals.ts'
import { idempotencyKeyOf, type ShopperEnv } from './shopper.ts'

/** Photos a shopper gives with a design. */
export const referenceRoutes = new Hono<ShopperEnv>()

const REFERENCES = '/:store/designs/:id/references'

/** The photo and what it is for. The file's name and declared type are not looked at. */
async function readPhoto(c: Context<ShopperEnv>) {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) throw new Refusal('unsupported_type')
  const form = await c.req.formData().catch(() => {
    throw new Refusal('malformed')
  })
  const { image, ...others } = Object.fromEntries(form)
  const fields = referenceFields.safeParse(others)
  if (!fields.success) throw new Refusal('invalid', { fields: fieldIssues(fields.error.issues) })
  if (!(image instanceof File)) throw fieldRefusal('image', 'invalid_type')
  return { image: new Uint8Array(await image.arrayBuffer()), ...fields.data }
}

referenceRoutes.post(REFERENCES, limitPhoto, async (c) => {
  const idempotencyKey = idempotencyKeyOf(c)
  const photo = await readPhoto(c)
  const input = { designId: c.req.param('id'), ...photo, idempotencyKey }
  return c.json(await addReference(c.get('ctx'), input), 201)
})

referenceRoutes.patch(
  `${REFERENCES}/:rid`,
  limitBody,
  requireJson,
  jsonBody(updateReferenceRequest),
  async (c) => {
    const { id, rid } = c.req.param()
    const input = { designId: id, referenceId: rid, body: c.req.valid('json') }
    return c.json(await updateReference(c.get('ctx'), input))
  },
)

referenceRoutes.delete(`${REFERENCES}/:rid`, async (c) => {
  const { id, rid } = c.req.param()
  await removeReference(c.get('ctx'), { designId: id, referenceId: rid })
  return c.body(null, 204)
})
