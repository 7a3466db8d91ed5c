import { Random } from "@/lib/sample/random";
import type { Firm } from "./firm";
import { inBatches } from "./inBatches";
import type { Result } from "./ledger";
import { shuffled } from "./shuffled";
import { stream } from "./stream";

/**
 * Events that flow: some clients that send one batch after the other, of cases that they have in common, now and then one
 * that was sent before, until they are told to stop. A client whose batch went wrong goes on with the next.
 */
export function flow(firm: Firm, seed: number, clients = 4): { results: Result[]; stop(): Promise<void> } {
  const results: Result[] = [];
  let stopping = false;
  const client = async (number: number) => {
    const random = new Random(seed, `client ${number}`);
    for (let round = 0; !stopping; round++) {
      const events = stream({ seed: seed * 100_000 + round * 100 + number, tag: "k", cases: 6 });
      const batches = inBatches(shuffled(events, random), 20);
      for (const batch of batches) {
        if (stopping) return;
        const result = await firm.send(random.chance(0.1) ? (batches[0] ?? batch) : batch);
        results.push(result);
        // as a client does that is refused
        if (result.outcome !== "ok") await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return {
    results,
    async stop() {
      stopping = true;
      await running;
    },
  };
}
