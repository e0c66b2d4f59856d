import { HOUSE_ACCENT } from '#shared/house-accent.ts'

export const widget = {
  title: 'Widget',
  nav: { long: 'Widget', short: 'Widget' },
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
    accent: 'Accent color',
    accentHint: `Like ${HOUSE_ACCENT}. Left empty, the designer takes the colors of your site.`,
    radius: 'Corner radius',
    radiusHint: '0 to 24 pixels. Left empty, it follows your site.',
    pixels: 'pixels',
    launcher: 'Button',
    launchers: { 'bottom-right': 'Bottom right', 'bottom-left': 'Bottom left', none: 'No button' },
    mode: 'Light or dark',
    modes: { auto: 'As the visitor prefers', light: 'Always light', dark: 'Always dark' },
    send: 'Save look',
    saved:
      'Saved. Your designer looks like this from now on. The button’s place and color are part of the snippet: if you changed them, paste it again.',
  },
  errors: {
    origins: {
      not_an_address: 'One of these is not a site address. Write them like https://www.example.com.',
      too_many: 'At most 20 sites.',
    },
    accent: { invalid_value: `Write the color as # and six digits, like ${HOUSE_ACCENT}.` },
    radius: { invalid_value: 'A whole number from 0 to 24.' },
    launcher: { invalid_value: 'Choose where the button stands.' },
    mode: { invalid_value: 'Choose one.' },
  },
} as const
