/** For tests: the beginning of the running quarter of an hour, in which attempts are counted. */
export function quarterBegun(): Date {
  return new Date(Math.floor(Date.now() / 900_000) * 900_000);
}
