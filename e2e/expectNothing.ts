import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Caller } from "./callers";
import { expectPrivate } from "./expectPrivate";
import type { Ask, RouteEntry } from "./matrix";
import { request } from "./request";
import { nameless, told } from "./told";
import { twins } from "./twins";
import type { Organisation, Things } from "./world";

/** Two organisations on one server. */
export interface Meeting {
  url: string;
  /** whose things must not be seen or changed */
  owned: Organisation;
  /** who tries to */
  stranger: Organisation;
}

/** The same request of a stranger for another organisation's things and for things that do not exist cannot be told apart. */
export async function expectNothing(
  { url, owned, stranger }: Meeting,
  caller: Caller,
  method: string,
  entry: RouteEntry,
): Promise<void> {
  const { theirs, nothing } = twins(owned);
  for (const [label, address] of Object.entries(ways(caller, method, stranger.slug))) {
    const asked = address(theirs, entry.ask(theirs));
    const other = address(nothing, entry.ask(nothing));
    const send = ({ ask, headers }: ReturnType<Way>) =>
      request(url, method, ask, { ...caller.headers, ...headers });
    const answer = await send(asked);
    // what is asked of one's own and names nothing is the same question, which is asked once
    const twin = isDeepStrictEqual(asked, other) ? answer : await send(other);
    const who = `${caller.name}, ${label}`;
    if (entry.grows && answer.status === 200) expect(twin.status, who).toBe(200);
    else expect(told(answer, theirs), who).toBe(told(twin, nothing));
    expect(nameless(answer.text, theirs), who).not.toContain(owned.token);
    expect(answer.text, who).not.toContain(owned.org);
    if (caller.kind === "nobody" && entry.who !== "anybody") expect(answer.status, who).toBe(401);
    if (caller.kind === "person" && label !== "own" && typeof entry.who === "object") {
      expect(answer.status, who).toBe(404);
    }
    if (!caller.may(entry.who)) expect([401, 403, 404], who).toContain(answer.status);
    if (entry.who !== "anybody") expectPrivate(answer);
  }
}

type Way = (things: Things, ask: Ask) => { ask: Ask; headers: Record<string, string> };

/** How a caller can point at an organisation that is not theirs, or at the things of one from within their own. */
function ways(caller: Caller, method: string, ownSlug: string): Record<string, Way> {
  const header: Way = (things, ask) => ({ ask, headers: { "x-organisation": things.slug } });
  const link: Way = (things, ask) => ({
    ask: { ...ask, path: `${ask.path}${ask.path.includes("?") ? "&" : "?"}organisation=${things.slug}` },
    headers: {},
  });
  const own: Way = (_things, ask) => ({ ask, headers: { "x-organisation": ownSlug } });
  return {
    header,
    ...(method === "GET" ? { link } : {}),
    ...(caller.kind === "person" ? { own } : {}),
  };
}
