/** The largest page, and the most that `$count` counts (facts 5.1). */
export const pageLimit = 5000;
