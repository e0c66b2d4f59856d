const unshown = 'It holds a character that can’t be shown. Type it by hand.'

export const profile = {
  title: 'Store profile',
  lead: 'How your store introduces itself: in the designer, on your store page, in mails.',
  about: {
    title: 'About the store',
    name: { label: 'Store name', hint: 'As your customers know it.' },
    about: { label: 'About', hint: 'A few sentences on your store page. Up to 1,000 characters.' },
    address: { label: 'Address', hint: 'On your store page. Left empty, none is shown.' },
    timeZone: {
      label: 'Time zone',
      hint: 'Days and deadlines are counted by it: a quote ends at the end of its last day here.',
    },
    locale: { label: 'Language and region', hint: 'How dates, numbers and money are written in mails.' },
    send: 'Save profile',
    page: 'Your store page',
  },
  logo: {
    title: 'Logo',
    text: 'Shown on your store page and in the designer. A PNG, JPEG or WebP of at most 1 MB, at least 64 pixels each way. What a file says about where it was made is taken out.',
    label: 'Picture file',
    none: 'No logo yet: your store’s name stands in its place.',
    alt: (store: string): string => `The logo of ${store}`,
    send: 'Upload logo',
    sendNew: 'Replace logo',
    remove: 'Remove logo',
    removeNote: 'The file is deleted, and your store’s name stands in its place.',
  },
  currency: {
    title: 'Currency',
    now: (name: string): string => `Your prices are in ${name}.`,
    text: 'Changing it starts your price book anew in that currency, with the prices every store begins with. Your prices of today stay as an earlier version you can look at, but not go back to. Minimum and maximum order value are cleared. Leads and orders you already have stay in their currency; new ones reach you in the new one only.',
    label: 'New currency',
    choose: 'Choose a currency',
    confirmed: 'Start my price book anew in this currency',
    reveal: 'Change the currency',
    send: 'Change currency',
  },
  saved: {
    profile: 'Saved.',
    logo: 'Your logo is in place. It may take a minute to show everywhere.',
    removed: 'The logo is gone. It may take a minute to disappear everywhere.',
    currency: (version: string): string =>
      `Your prices are in the new currency now. Check them before the next lead: they are version ${version} of your price book.`,
  },
  toBook: 'Open the price book',
  refused: 'Nothing was saved yet. Look at the field marked below.',
  conflict: 'Somebody changed this meanwhile, and nothing of yours was saved. This is how it stands now.',
  errors: {
    name: {
      required: 'Write the name of your store.',
      too_long: 'Keep the name under 80 characters.',
      control_characters: unshown,
    },
    about: { too_long: 'Keep it under 1,000 characters.', control_characters: unshown },
    address: { too_long: 'Keep the address under 200 characters.', control_characters: unshown },
    timeZone: { invalid_value: 'Choose a time zone from the list.' },
    locale: { invalid_value: 'Choose a language from the list.' },
    logo: {
      required: 'Choose a picture file first.',
      too_big: 'That file is larger than 1 MB. Save it smaller and try again.',
      image_type: 'That is not a PNG, JPEG or WebP picture.',
      image_unreadable: 'That picture can’t be read. Save it again and retry.',
      image_too_small: 'Too small to be sharp: at least 64 pixels each way.',
      image_too_large: 'That picture has too many pixels. Save it smaller and try again.',
    },
    currency: {
      required: 'Choose a currency from the list.',
      unchanged: 'Your prices are in this currency already. Nothing would change.',
    },
    confirmed: { required: 'Tick this to say that your price book starts anew.' },
  },
} as const
