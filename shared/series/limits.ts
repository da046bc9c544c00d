/** A yes counts for two years, unless it is said again; who claimed an offer is known as long at most. */
export const consentDays = 730;
export const maxOffers = 40;
/** Organisations that one offer may name. */
export const maxOffered = 6;
export const maxNotices = 5000;
