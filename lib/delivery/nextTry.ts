/**
 * When a report that surely did not arrive is sent again: after 1, 2, 4 … minutes, two hours at most, or what the
 * receiver asked for; null once it has been tried for more than 48 hours, so that a receiver may be away for a day.
 * @param attempts how often it was tried, 1 or more
 * @param after seconds that the receiver asked to wait
 */
export function nextTry(attempts: number, firstTried: Date, now: Date, after = 0): Date | null {
  if (now.getTime() - firstTried.getTime() > longest) return null;
  const wait = 60 * 2 ** Math.min(attempts - 1, 10);
  return new Date(now.getTime() + Math.max(Math.min(wait, 7_200), Math.min(after, 86_400)) * 1_000);
}

const longest = 48 * 3_600_000;
