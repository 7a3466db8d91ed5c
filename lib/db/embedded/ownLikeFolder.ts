import { chownSync, statSync } from "node:fs";

/** Gives a file that root made to the owner of the folder, so that the owner can go on without root. */
export function ownLikeFolder(path: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}
