import { lchownSync, statSync } from "node:fs";

/**
 * Gives a file that root made to the owner of the folder, so that the owner can go on without root.
 * A link is never followed: the folder may belong to someone who wants another file of root's.
 */
export function ownLikeFolder(path: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  lchownSync(path, uid, gid);
}
