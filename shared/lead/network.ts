/** The publishable key of the operator's own request page: what is sent with it goes straight into the pool. */
export const NETWORK_KEY = 'network'
