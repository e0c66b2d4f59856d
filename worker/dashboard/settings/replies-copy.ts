const unshown = 'It holds a character that can’t be shown. Type it by hand.'

export const replies = {
  title: 'Saved replies',
  lead: 'Words you write often, to begin a message with when you accept a lead.',
  list: 'Your replies',
  empty: {
    title: 'No saved replies yet',
    text: 'Write one below, such as how you like to start: a call, a visit, a few questions.',
  },
  edit: 'Edit',
  editLabel: (title: string): string => `Edit “${title}”`,
  remove: 'Delete',
  removeLabel: (title: string): string => `Delete “${title}”`,
  removeNote: 'It is gone for everybody in the store. Messages already sent stay.',
  removeSend: 'Delete this reply',
  add: 'Add a reply',
  change: (title: string): string => `Edit “${title}”`,
  field: {
    title: { label: 'Title', hint: 'Only you see it. Up to 80 characters.' },
    body: { label: 'Text', hint: 'Up to 2,000 characters. You can change it before each message is sent.' },
  },
  send: 'Save reply',
  cancel: 'Cancel',
  full: 'You have 20 saved replies, which is all there is room for. Delete one to add another.',
  saved: 'Saved. It is there the next time you accept a lead.',
  deleted: 'Deleted.',
  refused: 'Nothing was saved yet. Look at the field marked below.',
  conflict:
    'Somebody changed the replies meanwhile, and nothing of yours was saved. Look at them, then save again.',
  errors: {
    title: {
      required: 'Give it a title.',
      too_long: 'Keep the title under 80 characters.',
      taken: 'You have a reply of this title already.',
      too_many: 'There is room for 20 replies. Delete one first.',
      control_characters: unshown,
    },
    body: {
      required: 'Write the text.',
      too_long: 'Keep the text under 2,000 characters.',
      control_characters: unshown,
    },
  },
} as const
