/** The most columns of a table: no export has as many, and each takes time at every look at the file. */
export const mostColumns = 2_000;
