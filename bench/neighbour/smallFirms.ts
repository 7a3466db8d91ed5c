import type { Modest } from "@/bench/read/beside";
import { password } from "@/bench/read/beside";
import { signIn } from "@/e2e/signIn";

/** One of the organisations that are looked at, and the session of its owner. */
export interface SmallFirm extends Modest {
  cookie: string;
}

/** So many of them, from the one with the fewest events to the one with the most, at even distances, signed in. */
export async function smallFirms(
  server: { url: string },
  all: readonly Modest[],
  count: number,
): Promise<SmallFirm[]> {
  const sorted = [...all].sort((a, b) => a.events - b.events);
  const chosen = Array.from(
    { length: Math.min(count, sorted.length) },
    (_, place) => sorted[Math.floor(((place + 0.5) * sorted.length) / count)] as Modest,
  );
  const firms: SmallFirm[] = [];
  for (const firm of chosen) {
    const cookie = await signIn(server.url, { email: firm.email, password });
    if (!cookie) throw new Error(`Cannot sign in as ${firm.email}.`);
    firms.push({ ...firm, cookie });
  }
  return firms;
}
