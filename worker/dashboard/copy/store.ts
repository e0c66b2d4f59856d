export const widget = {
  title: 'Widget',
  lead: 'The designer, on your own site.',
  snippet: {
    title: 'Add it to your site',
    note: 'Paste this line into your pages, just before </body>. A button appears in the corner.',
    label: 'Snippet',
    copy: 'Copy the snippet',
    copied: 'Copied.',
    failed: 'Copying did not work. Select the text and copy it yourself.',
    inline: 'Or place it inside a page, where you want it',
    seen: (when: string) => `We saw it on your site ${when}.`,
    unseen: 'We have not seen it on your site yet.',
    page: 'No site? Share your store page',
  },
  origins: {
    title: 'Where it may run',
    label: 'Allowed sites',
    hint: 'One address a line, with https:// and without a path. The designer answers on these sites only.',
    send: 'Save sites',
    saved: 'Saved. The designer answers on these sites from now on.',
  },
  theme: {
    title: 'How it looks',
    accent: 'Accent colour',
    accentHint: 'Like #20352f. Left empty, the designer takes the colours of your site.',
    radius: 'Corner radius',
    radiusHint: '0 to 24 pixels. Left empty, it follows your site.',
    pixels: 'pixels',
    launcher: 'Button',
    launchers: { 'bottom-right': 'Bottom right', 'bottom-left': 'Bottom left', none: 'No button' },
    mode: 'Light or dark',
    modes: { auto: 'As the visitor prefers', light: 'Always light', dark: 'Always dark' },
    send: 'Save look',
    saved:
      'Saved. Your designer looks like this from now on. The button’s place and colour are part of the snippet: if you changed them, paste it again.',
  },
  errors: {
    origins: {
      not_an_address: 'One of these is not a site address. Write them like https://www.example.com.',
      too_many: 'At most 20 sites.',
    },
    accent: { invalid_value: 'Write the colour as # and six digits, like #20352f.' },
    radius: { invalid_value: 'A whole number from 0 to 24.' },
    launcher: { invalid_value: 'Choose where the button stands.' },
    mode: { invalid_value: 'Choose one.' },
  },
} as const

export const settings = {
  title: 'Settings',
  lead: 'How and when custom requests reach you.',
  accepting: {
    label: 'Accept custom orders',
    hint: 'Off: no request reaches you by any path, and your designer says so kindly.',
  },
  timing: 'Timing',
  leadTimeDays: {
    label: 'Lead time',
    hint: 'How long a piece usually takes you. Shoppers see it before they send.',
    unit: 'days',
  },
  autoDeclineHours: {
    label: 'Time to answer',
    hint: 'A request you have not answered by then goes back. 1 to 168 hours.',
    unit: 'hours',
  },
  network: 'Other jewelers',
  networkReceive: {
    label: 'Receive requests from the pool',
    hint: 'Requests from other sites that match your settings, open to several stores.',
  },
  networkRelease: {
    label: 'Let go of requests you can’t take',
    hint: 'Your designer asks shoppers whether other jewelers may see their request; those who agree are passed on.',
  },
  vacationTitle: 'Vacation',
  vacation: {
    label: 'On vacation',
    hint: 'Stops new requests at once. Requests you have not answered are declined for you; accepted orders stay.',
  },
  vacationMessage: { label: 'Vacation message', hint: 'Shown wherever shoppers meet your store.' },
  send: 'Save settings',
  saved: 'Saved.',
  refused: 'Nothing was saved yet. Look at the field marked below.',
  errors: {
    leadTimeDays: { out_of_range: 'A whole number of days, from 1 to 365.' },
    autoDeclineHours: { out_of_range: 'A whole number of hours, from 1 to 168.' },
    vacationMessage: { too_big: 'Keep the message under 500 characters.' },
  },
} as const
