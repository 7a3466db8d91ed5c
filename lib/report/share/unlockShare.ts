import { z } from "zod";
import { countAttempt, forgive } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { seal, unseal } from "@/lib/auth/sealed";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";
import { type FoundShare, findShare } from "@/lib/report/share/findShare";

/**
 * Opens a link that asks for a password: what the answer's cookie then holds lets its browser read that one link, for a
 * day at most. An unknown link takes as long as a wrong password, and is answered alike.
 * @param address where it is asked from: made-up links, too, cost a look at a password each
 * @throws Fault `unauthenticated`; `too-many-requests` after ten wrong ones of a link or fifty from an address in a
 * quarter of an hour
 */
export async function unlockShare(
  db: Database,
  input: UnlockShare,
  now: Date,
  address: string,
): Promise<{ pass: string; seconds: number }> {
  const { token, password } = parse(unlockShareSchema, input);
  const caller = { subject: `share-address:${address}`, limit: 50 };
  await countAttempt(db, caller, now);
  const share = await findShare(db, token, now);
  const attempts = { subject: `share:${share?.hash ?? token}`, limit: 10 };
  await countAttempt(db, attempts, now);
  const right = await isPassword(share?.passwordHash ?? null, password);
  if (!share || !right) throw new Fault("unauthenticated", "No link with this password can be read.");
  await Promise.all([forgive(db, attempts, now), forgive(db, caller, now)]);
  const until = Math.min(share.expiresAt.getTime(), now.getTime() + 86_400_000);
  return { pass: seal(String(until), about(share)), seconds: Math.floor((until - now.getTime()) / 1000) };
}

/** Whether a browser's cookie lets it read a link that asks for a password. */
export function isUnlocked(share: FoundShare, pass: string | undefined): boolean {
  if (share.passwordHash === null) return true;
  const until = pass === undefined ? null : unseal(pass, about(share));
  return until !== null && Number(until) > share.ctx.now.getTime();
}

/** The name of that cookie, one a link. */
export function passName({ hash }: Pick<FoundShare, "hash">): string {
  return `share-${hash.slice(0, 16)}`;
}

/** A pass opens its own link, with the password that it was given for. */
function about({ hash, passwordHash }: FoundShare): string {
  return `share:${hash}:${passwordHash}`;
}

export const unlockShareSchema = z.strictObject({
  token: z.string().max(100),
  password: z.string().max(200),
});
export type UnlockShare = z.input<typeof unlockShareSchema>;
