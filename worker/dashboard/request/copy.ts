/** Words that several pages of the dashboard share. */
export const words = {
  status: {
    offered: 'Waiting for you',
    reviewing: 'You are reviewing',
    accepted: 'Accepted',
    quote_sent: 'Quote sent',
    in_production: 'In production',
    completed: 'Completed',
    declined: 'Declined',
    auto_declined: 'Lapsed',
    lost: 'No longer open',
    cancelled: 'Cancelled',
  },
  preferred: { email: 'Email', phone: 'Phone call', text: 'Text message' },
  about: (price: string) => `about ${price}`,
  timeLeft: (time: string) => `${time} left`,
  noTimeLeft: 'Time is up',
  budget: {
    none: 'Not given',
    from: (price: string) => `From ${price}`,
    upTo: (price: string) => `Up to ${price}`,
  },
  reviewing: (count: number) =>
    count === 0 ? 'Nobody else' : `${count} other ${count === 1 ? 'seller' : 'sellers'}`,
  references: (count: number) => (count === 0 ? 'None' : `${count} ${count === 1 ? 'photo' : 'photos'}`),
  replyDue: (time: string) => `Answer due in ${time}`,
  replyLate: 'Your answer is overdue',
  deletedCustomer: 'Deleted customer',
  unread: (count: number) => `${count} unread`,
} as const
