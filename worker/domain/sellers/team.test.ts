import { DAY, MINUTE } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { signInAs } from '../../test/sign-in.ts'
import { ADA, BRUNO, openBezel, openGoldsmith } from '../../test/stories.ts'
import { addColleague, invite, LENA } from '../../test/team.ts'
import { auditEntries } from '../../tables/audit.ts'
import { outbox } from '../../tables/outbox.ts'
import { sendDueMail } from '../notifications/send-due-mail.ts'
import { stores } from '../../tables/stores.ts'
import { changeRole } from './change-role.ts'
import { findInvitation } from './find-invitation.ts'
import { inviteSeller } from './invite-seller.ts'
import { joinStore } from './join-store.ts'
import { readTeam } from './read-team.ts'
import { removeSeller } from './remove-seller.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { accounts, invitations, sellers, sessions } from '../../tables/sellers.ts'

let app: TestApp
let ada: Seller
let allowed: boolean

const ROSA = { email: 'rosa@goldsmith.example', role: 'staff' } as const
const JOINING = { name: 'Rosa', password: 'rosa-and-rubies' }
const NOWHERE = { address: null, cookie: null, userAgent: null }

const system = () => app.contextAs({ kind: 'system' as const })
const actions = async () => (await app.db.select().from(auditEntries)).map(({ action }) => action)
const refused = (code: string, reason?: string) =>
  expect.objectContaining({
    code,
    ...(reason ? { fields: [expect.objectContaining({ code: reason })] } : {}),
  })
const owners = async () => (await app.db.select().from(sellers)).filter(({ role }) => role === 'owner').length

beforeEach(async () => {
  allowed = true
  app = await createTestApp({ allowWrite: async () => allowed })
  ada = (await openGoldsmith(app)).actor
})
afterEach(() => app.close())

describe('inviting', () => {
  it('writes the invitation, its mail and who did it in one batch, and says nothing of whom in the history', async () => {
    const before = app.roundTrips()
    await inviteSeller(app.contextAs(ada), ROSA)
    expect(app.roundTrips() - before).toBe(2)
    const [row] = await app.db.select().from(invitations)
    expect(row).toMatchObject({ ...ROSA, invitedBy: ada.sellerId, generation: 1 })
    expect((row?.expiresAt ?? 0) - app.deps.now()).toBe(7 * DAY)
    expect(await app.db.select().from(outbox)).toMatchObject([{ kind: 'seller_invited', subjectId: row?.id }])
    expect(JSON.stringify(await app.db.select().from(auditEntries))).not.toContain('rosa')
    expect(app.nudged).toHaveLength(1)
  })

  it('mails a link that opens the invitation, in the store’s name', async () => {
    const { token, path } = await invite(app, ada, ROSA.email)
    expect(await sendDueMail(system())).toBe(1)
    const [mail] = app.mails
    expect(mail).toMatchObject({ to: ROSA.email, fromName: 'Goldsmith & Daughter' })
    expect(mail?.text).toContain(path)
    expect(await findInvitation(system(), { token })).toMatchObject({ storeName: 'Goldsmith & Daughter' })
  })

  it('clicked twice sends one mail; later, renews it and the link before opens nothing', async () => {
    const first = await invite(app, ada, ROSA.email)
    await invite(app, ada, ROSA.email)
    expect(await app.db.select().from(outbox)).toHaveLength(1)
    app.wait(8 * DAY)
    expect(await findInvitation(system(), first)).toBeNull()
    const second = await invite(app, ada, ROSA.email, 'owner')
    expect(await app.db.select().from(invitations)).toMatchObject([{ id: first.row.id, role: 'owner' }])
    expect(await app.db.select().from(outbox)).toHaveLength(2)
    expect(await findInvitation(system(), first)).toBeNull()
    expect(await findInvitation(system(), second)).not.toBeNull()
  })

  it('at the same moment from two tabs is one invitation and one mail', async () => {
    await Promise.allSettled([1, 2, 3].map(() => inviteSeller(app.contextAs(ada), ROSA)))
    expect(await app.db.select().from(invitations)).toHaveLength(1)
    expect(await app.db.select().from(outbox)).toHaveLength(1)
  })

  it('refuses who is there already', async () => {
    const own = { email: ADA.email, role: 'staff' } as const
    await expect(inviteSeller(app.contextAs(ada), own)).rejects.toEqual(refused('invalid', 'member'))
  })

  it('does not say that an address is another store’s: only its own mailbox reads it', async () => {
    await openBezel(app)
    const { token } = await invite(app, ada, BRUNO.email)
    const { invitations: asked } = await readTeam(app.contextAs(ada))
    expect(asked).toMatchObject([{ email: BRUNO.email }])
    await sendDueMail(system())
    expect(app.mails[0]?.text).toContain('already signs in to a store')
    expect(app.mails[0]?.text).not.toContain('/join/')
    expect(await findInvitation(system(), { token })).toMatchObject({ hasAccount: true })
  })

  it('repeats no name to a stranger that a mail program makes a link of', async () => {
    await app.db.update(stores).set({ name: 'www.win-a-ring.example' })
    await app.db.update(sellers).set({ name: 'http://win.example' })
    await invite(app, ada, ROSA.email)
    await sendDueMail(system())
    expect(JSON.stringify(app.mails)).not.toContain('win')
  })

  it('is for owners, twenty at a time, and not too often', async () => {
    const lena = await addColleague(app, ada)
    await expect(inviteSeller(app.contextAs(lena), ROSA)).rejects.toEqual(refused('forbidden'))
    for (let n = 0; n < 20; n++) await invite(app, ada, `apprentice-${n}@goldsmith.example`)
    await expect(inviteSeller(app.contextAs(ada), ROSA)).rejects.toEqual(refused('invalid', 'too_many'))
    allowed = false
    await expect(inviteSeller(app.contextAs(ada), ROSA)).rejects.toEqual(refused('too_many_requests'))
  })

  it('taken back opens nothing and sends nothing; another store’s is a 404', async () => {
    const { actor: bruno } = await openBezel(app)
    const { row, token } = await invite(app, ada, ROSA.email)
    const id = row.id
    await expect(revokeInvitation(app.contextAs(bruno), { id })).rejects.toEqual(refused('not_found'))
    await revokeInvitation(app.contextAs(ada), { id })
    await expect(revokeInvitation(app.contextAs(ada), { id })).rejects.toEqual(refused('not_found'))
    expect(await findInvitation(system(), { token })).toBeNull()
    expect(await sendDueMail(system())).toBe(0)
    expect(await actions()).toEqual(['invite_seller', 'revoke_invitation'])
  })
})

describe('joining', () => {
  it('makes a seller of that store and role, who is signed in, and uses the invitation up', async () => {
    const { token } = await invite(app, ada, ROSA.email)
    const { headers } = await joinStore(system(), { token, ...JOINING }, NOWHERE)
    expect(headers?.getSetCookie().join()).toContain('milgrain.session_token')
    const [rosa] = await app.db.select().from(sellers).where(eq(sellers.email, ROSA.email))
    expect(rosa).toMatchObject({ name: 'Rosa', storeId: ada.storeId, role: 'staff', emailVerified: true })
    expect(await app.db.select().from(invitations)).toEqual([])
    expect(await actions()).toEqual(['invite_seller', 'join_store'])
    await signInAs(app, { email: ROSA.email, password: JOINING.password })
  })

  it('by two posts of one link makes one seller', async () => {
    for (let round = 0; round < 10; round++) {
      const { token } = await invite(app, ada, `apprentice-${round}@goldsmith.example`)
      const tries = [1, 2, 3].map(() => joinStore(system(), { token, ...JOINING }, NOWHERE))
      const ends = await Promise.allSettled(tries)
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await app.db.select().from(sellers)).toHaveLength(round + 2)
      expect(await app.db.select().from(accounts)).toHaveLength(round + 2)
    }
  })

  it('at the moment it is taken back does one or the other, whole', async () => {
    for (let round = 0; round < 10; round++) {
      const email = `apprentice-${round}@goldsmith.example`
      const { token, row } = await invite(app, ada, email)
      const [joined, revoked] = await Promise.allSettled([
        joinStore(system(), { token, ...JOINING }, NOWHERE),
        revokeInvitation(app.contextAs(ada), { id: row.id }),
      ])
      const made = await app.db.select().from(sellers).where(eq(sellers.email, email))
      expect([joined.status === 'fulfilled', revoked.status === 'fulfilled']).toEqual([
        made.length === 1,
        made.length === 0,
      ])
    }
  })

  it.each(['used', 'too old', 'forged', 'for an address that opened its own store'])(
    'by a link that is %s is a conflict, and makes nobody',
    async (why) => {
      const asked = await invite(app, ada, why.startsWith('for') ? BRUNO.email : ROSA.email)
      let { token } = asked
      if (why === 'used') await joinStore(system(), { token, ...JOINING }, NOWHERE)
      if (why === 'too old') app.wait(7 * DAY)
      if (why === 'forged') token = `${token.slice(0, -2)}xx`
      if (why.startsWith('for')) await openBezel(app)
      const before = await app.db.select().from(sellers)
      await expect(joinStore(system(), { token, ...JOINING }, NOWHERE)).rejects.toEqual(refused('conflict'))
      expect(await app.db.select().from(sellers)).toEqual(before)
    },
  )

  it.each(['removed', 'made staff'])('by the link of an owner who was %s makes nobody', async (what) => {
    const lena = await addColleague(app, ada, LENA, 'owner')
    const { token } = await invite(app, lena, ROSA.email, 'owner')
    const kept = await invite(app, ada, 'joe@goldsmith.example')
    const { sellerId } = lena
    if (what === 'removed') await removeSeller(app.contextAs(ada), { sellerId })
    else await changeRole(app.contextAs(ada), { sellerId, role: 'staff' })
    expect(await app.db.select().from(invitations)).toEqual([kept.row])
    await expect(joinStore(system(), { token, ...JOINING }, NOWHERE)).rejects.toEqual(refused('conflict'))
  })

  it('rests on its sender owning the store when it is taken, too', async () => {
    const lena = await addColleague(app, ada, LENA, 'owner')
    const { token } = await invite(app, lena, ROSA.email, 'owner')
    await app.db.update(sellers).set({ role: 'staff' }).where(eq(sellers.id, lena.sellerId))
    expect(await findInvitation(system(), { token })).toBeNull()
    await expect(joinStore(system(), { token, ...JOINING }, NOWHERE)).rejects.toEqual(refused('conflict'))
    expect(await app.db.select().from(sellers)).toHaveLength(2)
  })

  it('is limited', async () => {
    const { token } = await invite(app, ada, ROSA.email)
    allowed = false
    await expect(joinStore(system(), { token, ...JOINING }, NOWHERE)).rejects.toEqual(
      refused('too_many_requests'),
    )
  })
})

describe('roles', () => {
  it('change once, in this store only, by owners only', async () => {
    const lena = await addColleague(app, ada)
    const { actor: bruno } = await openBezel(app)
    const input = { sellerId: lena.sellerId, role: 'owner' } as const
    await expect(changeRole(app.contextAs(lena), input)).rejects.toEqual(refused('forbidden'))
    await expect(changeRole(app.contextAs(bruno), input)).rejects.toEqual(refused('not_found'))
    for (const _ of [1, 2]) await changeRole(app.contextAs(ada), input)
    expect(await actions()).toEqual(['change_role'])
    expect(await owners()).toBe(3)
  })

  it('leave a store its last owner', async () => {
    const self = { sellerId: ada.sellerId, role: 'staff' } as const
    await expect(changeRole(app.contextAs(ada), self)).rejects.toEqual(refused('conflict', 'last_owner'))
    expect(await actions()).toEqual([])
  })

  it('of two owners who turn on each other at the same moment, leave one', async () => {
    const lena = await addColleague(app, ada, LENA, 'owner')
    const pairs: [Seller, Seller][] = [
      [ada, lena],
      [lena, ada],
    ]
    const deeds = [
      (by: Seller, { sellerId }: Seller) => changeRole(app.contextAs(by), { sellerId, role: 'staff' }),
      (by: Seller, { sellerId }: Seller) => removeSeller(app.contextAs(by), { sellerId }),
    ]
    for (let round = 0; round < 20; round++) {
      const deed = deeds[round % 2]
      await Promise.allSettled(pairs.map(([by, other]) => deed?.(by, other)))
      expect(await owners()).toBe(1)
      const left = await app.db.select().from(sellers)
      for (const person of [ADA, LENA])
        if (!left.some(({ email }) => email === person.email))
          Object.assign(person === ADA ? ada : lena, await addColleague(app, ada, person, 'owner'))
      await app.db.update(sellers).set({ role: 'owner' })
    }
  })

  it('are asked of the database: an owner of a minute ago can’t take it back', async () => {
    const lena = await addColleague(app, ada, LENA, 'owner')
    await changeRole(app.contextAs(ada), { sellerId: lena.sellerId, role: 'staff' })
    const again = { sellerId: lena.sellerId, role: 'owner' } as const
    await expect(changeRole(app.contextAs(lena), again)).rejects.toEqual(refused('conflict'))
    await expect(inviteSeller(app.contextAs(lena), ROSA)).rejects.toEqual(refused('conflict'))
    const away = removeSeller(app.contextAs(lena), { sellerId: ada.sellerId })
    await expect(away).rejects.toEqual(refused('conflict'))
    expect(await owners()).toBe(1)
  })
})

describe('removing', () => {
  it('ends password and sessions at once, and leaves what they did', async () => {
    const lena = await addColleague(app, ada, LENA, 'owner')
    await signInAs(app, LENA)
    await changeRole(app.contextAs(lena), { sellerId: ada.sellerId, role: 'staff' })
    await changeRole(app.contextAs(lena), { sellerId: ada.sellerId, role: 'owner' })
    await removeSeller(app.contextAs(ada), { sellerId: lena.sellerId })
    expect(await app.db.select().from(sellers)).toHaveLength(1)
    expect(await app.db.select().from(accounts)).toHaveLength(1)
    expect(await app.db.select().from(sessions).where(eq(sessions.userId, lena.sellerId))).toEqual([])
    await expect(signInAs(app, LENA)).rejects.toThrow('401')
    expect(await actions()).toEqual(['change_role', 'change_role', 'remove_seller'])
    app.wait(MINUTE)
    await invite(app, ada, LENA.email)
  })

  it('is refused of oneself, a second time, of another store’s people, and by staff', async () => {
    const lena = await addColleague(app, ada)
    const { actor: bruno } = await openBezel(app)
    const { sellerId } = lena
    await expect(removeSeller(app.contextAs(ada), ada)).rejects.toEqual(refused('conflict', 'yourself'))
    await expect(removeSeller(app.contextAs(bruno), lena)).rejects.toEqual(refused('not_found'))
    await expect(removeSeller(app.contextAs(lena), ada)).rejects.toEqual(refused('forbidden'))
    await removeSeller(app.contextAs(ada), { sellerId })
    await expect(removeSeller(app.contextAs(ada), { sellerId })).rejects.toEqual(refused('not_found'))
  })
})
