import { ASPECTS } from '#shared/spec/reference-photo.ts'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LaterCopy } from '../../copy/copy.ts'
import { nameOf } from '../../copy/name-of.ts'
import type { Photo, Photos } from '../../models/photos.ts'
import type { Session } from '../../session.ts'
import { Select } from '../../ui/select.tsx'
import { takeFrom } from './take-from.ts'

type Props = { session: Session; photos: Photos; words: LaterCopy['photos'] }

function PhotoTile({
  session,
  photos,
  words,
  photo,
  name,
}: Props & { photo: Photo; name: string }): JSX.Element {
  const { url, done, aspect, trouble } = photo
  const disabled = done < 1
  const known = trouble && trouble in words.trouble
  return (
    <li class={trouble ? 'field wrong' : 'field'}>
      <div class="photo">
        {url && <img src={url} alt={name} />}
        {disabled && <progress value={done} aria-label={name} />}
      </div>
      <button
        type="button"
        class="close"
        aria-label={words.remove(name)}
        disabled={disabled}
        onClick={({ currentTarget }) => {
          photos.remove(photo)
          currentTarget.closest('section')?.querySelector('input')?.focus()
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" />
        </svg>
      </button>
      {!known && !disabled && (
        <Select
          id={photo.key}
          label={name}
          options={ASPECTS.map((option) => [option, words.aspects[option]] as const)}
          value={aspect}
          onChoose={(chosen) => photos.use(photo, ASPECTS.find((option) => option === chosen) ?? aspect)}
        />
      )}
      {trouble && (
        <p class="hint" role="alert">
          {nameOf(words.trouble, known ? trouble : 'other')}
          {!known && (
            <button type="button" class="link" onClick={() => photos.retry(photo)}>
              {session.copy.retry}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

/** The photos so far; the form around them takes dropped and pasted ones too. */
export function PhotoList(props: Props): JSX.Element {
  const { photos, words } = props
  const place = useRef<HTMLUListElement>(null)
  useEffect(() => takeFrom(place.current?.closest('form'), photos.add), [])
  return (
    <ul ref={place}>
      {photos.photos.value.map((photo, index) => (
        <PhotoTile key={photo.key} {...props} photo={photo} name={words.photo(index + 1)} />
      ))}
    </ul>
  )
}
