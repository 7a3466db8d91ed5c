/**
 * A thing of which the process has one, made at the first call. It lives on `globalThis`, because the server's own
 * code and the pages that Next bundles apart load a module more than once.
 */
export function perProcess<T>(name: string, make: () => T): T {
  const shared = globalThis as typeof globalThis & { [key: symbol]: T | undefined };
  const key = Symbol.for(`handover.${name}`);
  const found = shared[key];
  if (found !== undefined) return found;
  const made = make();
  shared[key] = made;
  return made;
}
