import { checks, digest, type Range } from "./checks";
import type { Given } from "./fault";
import { Firm } from "./firm";
import { inBatches } from "./inBatches";
import { stream } from "./stream";

/** A firm that a fault is done to, and another that must not notice. */
export interface Scene {
  firm: Firm;
  /** what the firm was sent before the fault */
  sent: ReturnType<typeof stream>;
  /** the server is somewhere else now */
  moved(url: string): void;
  /** Holds everything to the ledger, and the other firm to what it was. */
  hold(where: string, range?: Range): Promise<void>;
}

export async function scene(
  { place, seed, tally }: Given,
  url: string,
  options: { cases?: number; timezone?: string; from?: string } = {},
): Promise<Scene> {
  const firm = await Firm.found(url, place.ledger, options.timezone);
  const bystander = await Firm.found(url, place.ledger, "Asia/Shanghai");
  for (const batch of inBatches(stream({ seed, tag: "by", cases: 15 }), 200)) await bystander.send(batch);
  const untouched = await digest(place, bystander);
  const sent = stream({ seed, tag: "k", cases: options.cases ?? 25, from: options.from });
  for (const batch of inBatches(sent, 200)) await firm.send(batch);
  return {
    firm,
    sent,
    moved(next) {
      firm.url = bystander.url = next;
    },
    async hold(where, range) {
      tally.wrong(where, await checks(place, firm, range));
      if ((await digest(place, bystander)) !== untouched)
        tally.wrong(where, ["L8 another organisation's rows were touched"]);
    },
  };
}
