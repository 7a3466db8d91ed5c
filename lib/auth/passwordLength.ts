/** How long a password may be, in characters: said by the form, held by the API. */
export const passwordLength = { shortest: 8, longest: 200 } as const;
