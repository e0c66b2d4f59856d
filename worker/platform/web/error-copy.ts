type Words = { title: string; text: string }

/** What went wrong in words, by status; the code itself stays in the log. */
export const ERROR_WORDS: Record<number, Words> = {
  400: { title: 'That did not arrive whole', text: 'Nothing was changed. Go back, and try it once more.' },
  401: { title: 'Please sign in', text: 'This page is for a store’s own people.' },
  403: {
    title: 'Not open to you',
    text: 'Nothing was changed. It may be for an owner of the store only; otherwise open the page again and try from there.',
  },
  404: { title: 'Nothing at this address', text: 'It may have moved, or the link may be incomplete.' },
  409: {
    title: 'This has changed meanwhile',
    text: 'Nothing was overwritten. Open the page again to see how it stands now.',
  },
  413: { title: 'That is too large', text: 'Nothing was changed. Send something smaller.' },
  422: {
    title: 'Something could not be accepted',
    text: 'Nothing was changed. Go back and check what you entered.',
  },
  429: { title: 'Too many tries', text: 'What you did before is safe. Wait a minute, then try again.' },
  500: {
    title: 'That is our mistake',
    text: 'Whatever was saved before is safe. Try again in a moment; if it stays, tell us the number below.',
  },
  503: { title: 'Back in a moment', text: 'Whatever was saved before is safe. Try again in a minute.' },
}

export const errorCopy = { home: 'To the start', number: 'Number' } as const
