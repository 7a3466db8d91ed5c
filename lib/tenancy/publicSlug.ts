/** The address of the sample firm that everybody may look at: reserved, so that no organisation is made under it. */
export const publicSlug = "sample";
