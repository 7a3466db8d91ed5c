import type { RunningServer } from "@/e2e/startServer";
import { checks, digest } from "./checks";
import type { Fault } from "./fault";
import { Firm } from "./firm";
import { inBatches } from "./inBatches";
import type { Counted, KillPoint } from "./killPoint";
import { stream } from "./stream";

/**
 * kill -9 of the server before and after every statement of the transaction that stores a batch, from the first to the
 * last. The batch brings new events of known cases, events that are stored, and one in conflict, so that every statement
 * there is runs.
 */
export const killSweep: Fault = {
  name: "kill -9 of the server at each statement of a store",
  points: ["killed before", "killed after", "nothing had been stored", "all had been stored unanswered"],
  async run({ place, seed, short, tally }) {
    let server = await place.nextServer();
    const firm = await Firm.found(server.url, place.ledger);
    const bystander = await Firm.found(server.url, place.ledger);
    await bystander.send(stream({ seed, tag: "by", cases: 20 }));
    const untouched = await digest(place, bystander);
    const first = stream({ seed, tag: "k", cases: 40 });
    for (const batch of inBatches(first, 100)) await firm.send(batch);

    const counted = counts(server);
    await firm.send(mixed(seed, 0, first));
    const { statements } = await counted;
    tally.notes.push(`statements: ${statements.join(" · ")}`);
    const sweep: KillPoint[] = statements.flatMap((_, index) =>
      (["before", "after"] as const).map((when) => ({ statement: index + 1, when })),
    );
    const last = statements.length;
    const points = short ? sweep.filter(({ statement }) => statement === 2 || statement === last) : sweep;
    for (const [run, point] of points.entries()) {
      await told(server, point);
      const ended = new Promise((resolve) => server.process.once("exit", (_, signal) => resolve(signal)));
      const batch = mixed(seed, run + 1, first);
      const result = await firm.send(batch);
      if (result.outcome === "ok") {
        tally.wrong(name(point, statements), ["the server answered instead of being killed"]);
        continue;
      }
      if ((await ended) === "SIGKILL") tally.reach(`killed ${point.when}`);
      // of this organisation: others were sent events of the same names
      const stored = await place.query(
        `select e.id from event e join organisation o using (organisation_id)
         where o.slug = $1::text and e.id = $2::text`,
        [firm.slug, batch[0]?.id],
      );
      tally.reach(stored.length > 0 ? "all had been stored unanswered" : "nothing had been stored");
      server = await place.nextServer();
      firm.url = bystander.url = server.url;
      tally.wrong(name(point, statements), await checks(place, firm));
      if ((await digest(place, bystander)) !== untouched)
        tally.wrong(name(point, statements), ["L8 another organisation's rows were touched"]);
      tally.runs++;
    }
    await place.stopServers();
  },
};

/** 90 new events of known cases and orders, 20 that are stored, and one that is stored with other content. */
function mixed(seed: number, run: number, stored: ReturnType<typeof stream>) {
  const events = stream({ seed: seed * 1_000 + run + 1, tag: "k", cases: 25 });
  // of cases, and of orders
  const fresh = [...events.slice(0, 60), ...events.slice(-30)];
  const [conflicting] = stored.filter(({ type }) => type === "order.placed");
  if (!conflicting) throw new Error("The stream has no order.");
  const other = { ...conflicting, data: { ...conflicting.data, amount: "123456" } };
  return [...fresh, ...stored.slice(run, run + 20), other];
}

function name({ statement, when }: KillPoint, statements: readonly string[]): string {
  return `${when} ${statement} (${statements[statement - 1]})`;
}

function counts(server: RunningServer): Promise<Counted> {
  return new Promise((resolve) => {
    const hear = (message: unknown) => {
      // those of the batches before may come late
      const { statements } = message as Counted;
      if (!statements?.includes("conflicts") || statements.at(-1) !== "commit") return;
      server.process.off("message", hear);
      resolve(message as Counted);
    };
    server.process.on("message", hear);
  });
}

function told(server: RunningServer, point: KillPoint): Promise<void> {
  return new Promise((resolve) => {
    const heard = (message: unknown) => {
      if (!(message as { armed?: true }).armed) return;
      server.process.off("message", heard);
      resolve();
    };
    server.process.on("message", heard);
    server.process.send(point);
  });
}
