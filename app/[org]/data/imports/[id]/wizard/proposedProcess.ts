/**
 * The key of the process that a file is taken to tell of until it is said otherwise: the only one there is, or the one
 * that the guess names; else the guess, which makes a new one.
 */
export function proposedProcess(guess: string, processes: readonly { key: string; name: string }[]): string {
  const [only, ...others] = processes;
  if (only && others.length === 0) return only.key;
  const named = ({ key, name }: { key: string; name: string }) =>
    [key, name].some((word) => same(word, guess));
  return processes.find(named)?.key ?? guess;
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
