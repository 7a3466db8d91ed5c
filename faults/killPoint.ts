import pg from "pg";

/**
 * Loaded into a server under test before its own code: counts the statements of each transaction that stores events,
 * ends the process by kill -9 before or after the n-th of them, puts its clock ahead, and makes it say something, as it is told by messages. The
 * product holds nothing of this.
 */
export interface KillPoint {
  statement: number;
  when: "before" | "after";
}

export interface Counted {
  /** what each statement of the last whole transaction began with */
  statements: string[];
}

let armed: KillPoint | null = null;

/** milliseconds */
let ahead = 0;
const now = Date.now;
Date.now = () => now() + ahead;
// no class of its own: Next copies what Date itself has, and nothing that is inherited
globalThis.Date = new Proxy(Date, {
  construct: (real, given, as) => Reflect.construct(real, given.length === 0 ? [Date.now()] : given, as),
});

const counts = new WeakMap<object, string[]>();

process.on("message", (message) => {
  const told = message as KillPoint | { aheadBy: number } | { say: string };
  if ("say" in told) console.error(told.say);
  else if ("aheadBy" in told) {
    ahead = told.aheadBy;
    process.send?.({ clock: true });
  } else {
    armed = told;
    process.send?.({ armed: true });
  }
});
// being able to hear must not keep a server from ending
process.channel?.unref();

type Query = (this: object, ...given: unknown[]) => unknown;
const query = pg.Client.prototype.query as unknown as Query;

pg.Client.prototype.query = function (this: object, ...given: unknown[]) {
  const place = placeOf(this, given[0]);
  if (place === null) return query.apply(this, given);
  die(place, "before");
  const answer = query.apply(this, given);
  if (answer instanceof Promise) {
    return answer.then((result: unknown) => {
      die(place, "after");
      return result;
    });
  }
  return answer;
} as typeof pg.Client.prototype.query;

/** The how manieth statement of a transaction that stores events this is, from 1; null: of none. */
function placeOf(client: object, asked: unknown): number | null {
  const named = asked as { text?: string; name?: string };
  const text = typeof asked === "string" ? asked : (named.text ?? "");
  if (/^begin; .*for (key share|update)/s.test(text)) counts.set(client, []);
  const statements = counts.get(client);
  if (!statements) return null;
  statements.push(named.name ?? text.trim().slice(0, 40));
  if (text === "commit" || text === "rollback") {
    counts.delete(client);
    process.send?.({ statements } satisfies Counted);
  }
  return statements.length;
}

function die(place: number, when: KillPoint["when"]): void {
  if (armed?.statement === place && armed.when === when) process.kill(process.pid, "SIGKILL");
}
