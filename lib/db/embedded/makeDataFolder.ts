import { chmodSync, mkdirSync, realpathSync } from "node:fs";

/**
 * Makes the folder in which an installation keeps what is its own, if it is missing.
 * Only its owner may list it. Root's may be crossed by others, because PostgreSQL, which refuses to run as root,
 * keeps its files below it under another account; each file in it has its own, stricter mode.
 *
 * @returns its real path
 */
export function makeDataFolder(folder: string): string {
  const made = mkdirSync(folder, { recursive: true });
  // Not mkdir's mode: a strict umask would close the folder to the account that needs to cross it.
  if (made !== undefined) chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  return realpathSync(folder);
}
