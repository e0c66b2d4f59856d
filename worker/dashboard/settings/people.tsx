import type { TeamView } from '../../domain/sellers/read-team.ts'
import { paths } from '../../links.ts'
import { Pill } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'

const words = copy.team

type Person = TeamView['people'][number]

/** The only owner stays one: there is nothing to press, and a sentence says why. */
const Role = ({ person, owners }: { person: Person; owners: number }) =>
  person.role === 'owner' && owners === 1 ? (
    <p class="muted">{words.lastOwner}</p>
  ) : (
    <form class="stack stack-8" method="post" action={paths.changeRole(person.id)}>
      <input type="hidden" name="role" value={person.role === 'owner' ? 'staff' : 'owner'} />
      <div>
        <button class="button">{person.role === 'owner' ? words.makeStaff : words.makeOwner}</button>
      </div>
      <p class="hint">{words.roleNote}</p>
    </form>
  )

const Remove = ({ person: { id, name } }: { person: Person }) => (
  <form class="stack stack-8" method="post" action={paths.removeSeller(id)}>
    <div>
      <button class="button button-danger">{words.remove}</button>
    </div>
    <p class="hint">{words.removeNote(name)}</p>
  </form>
)

const Line = ({ person, owners, mayEdit }: { person: Person; owners: number; mayEdit: boolean }) => (
  <li class="stack stack-4">
    <div class="row row-between">
      <div>
        <h3>{person.name}</h3>
        <p class="small muted">{person.email}</p>
      </div>
      <div class="row">
        {person.isYou ? (
          <Pill tone="accent" dot={false}>
            {words.you}
          </Pill>
        ) : null}
        <Pill dot={false}>{words.roles[person.role]}</Pill>
      </div>
    </div>
    {mayEdit ? (
      <details class="more reveal">
        <summary aria-label={words.changeLabel(person.name)}>{words.change}</summary>
        <div class="stack stack-24">
          <Role person={person} owners={owners} />
          {person.isYou ? null : <Remove person={person} />}
        </div>
      </details>
    ) : null}
  </li>
)

export const People = ({ team, mayEdit }: { team: TeamView; mayEdit: boolean }) => (
  <section class="card stack" aria-labelledby="people">
    <h2 id="people">{words.people}</h2>
    <ul class="lines">
      {team.people.map((person) => (
        <Line key={person.id} person={person} owners={team.owners} mayEdit={mayEdit} />
      ))}
    </ul>
  </section>
)
