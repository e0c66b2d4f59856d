type BudgetFigures = { percent: string; used: string; cap: string; left: string; month: string }

/** The warning of a month. */
export const budgetMailCopy = {
  subject: ({ percent }: BudgetFigures): string => `AI pictures have used ${percent} of this month’s budget`,
  greeting: 'Hello,',
  paragraphs: ({ used, cap, month }: BudgetFigures): string[] => [
    `The AI pictures on your site have used ${used} of the ${cap} you allow for ${month}.`,
    'When it is used up, our own drawings take over until the month ends. Your customers still see every piece, and every lead still reaches you. If you would like more AI pictures, raise the amount in your settings.',
  ],
  rows: { used: 'Used', left: 'Left', pictures: 'Pictures drawn' },
  action: 'Open AI picture settings',
} as const
