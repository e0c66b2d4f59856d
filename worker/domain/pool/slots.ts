/** How many stores may accept a pool lead; 1 makes claims exclusive. The home store's acceptance takes all. */
export const LEAD_SELLER_SLOTS = 3
