import type { SentEvent } from "./event";
import type { Fault } from "./fault";
import type { Result } from "./ledger";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause } from "./until";

/** One batch a thousand times at once; then one id with two bodies, a thousand times at once. */
export const duplicateStorm: Fault = {
  name: "1,000 copies at once",
  points: ["copies that were duplicates", "bodies in conflict"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const { firm, hold } = await scene(given, (await place.sharedServer()).url);
    const copies = short ? 100 : 1_000;

    const batch = stream({ seed: seed + 7, tag: "k", cases: 8 }).slice(0, 40);
    // who is told to come back does, as any sender
    let again = 0;
    const send = async (events: SentEvent[]): Promise<Result> => {
      const answer = await firm.send(events, undefined, 120_000);
      if (answer.status !== 429) return answer;
      again++;
      await pause(1_000);
      return send(events);
    };
    const answers = await Promise.all(Array.from({ length: copies }, () => send(batch)));
    tally.runs += copies;
    const sum = (part: "accepted" | "duplicates") =>
      answers.reduce((total, answer) => total + answer[part], 0);
    tally.reach("copies that were duplicates", answers.filter(({ duplicates }) => duplicates > 0).length);
    const failed = answers.filter(({ outcome }) => outcome !== "ok");
    if (failed.length > 0)
      tally.wrong("copies", [
        `${failed.length} were not answered ok: ${failed[0]?.status ?? failed[0]?.why}`,
      ]);
    if (sum("accepted") !== batch.length)
      tally.wrong("copies", [`${sum("accepted")} accepted of ${batch.length}`]);

    const order = (amount: string): SentEvent => ({
      id: "two bodies",
      source: "desk",
      type: "order.placed",
      time: "2026-03-25T10:00:00Z",
      data: { order: "two bodies", amount },
    });
    const both = await Promise.all(
      Array.from({ length: copies }, (_, copy) => send([order(copy % 2 === 0 ? "1" : "2")])),
    );
    tally.runs += copies;
    const others = both.filter(({ outcome }) => outcome !== "ok");
    if (others.length > 0)
      tally.wrong("two bodies", [
        `${others.length} were not answered ok: ${others[0]?.status ?? others[0]?.why}`,
      ]);
    const conflicts = both.filter(({ refused }) => refused.length === 1).length;
    tally.reach("bodies in conflict", conflicts);
    const accepted = both.reduce((total, answer) => total + answer.accepted, 0);
    if (accepted !== 1) tally.wrong("two bodies", [`${accepted} accepted, not 1`]);
    if (conflicts !== copies / 2) tally.wrong("two bodies", [`${conflicts} in conflict, not ${copies / 2}`]);
    tally.notes.push(`told to come back, and sent again: ${again}`);
    await hold("at the end");
  },
};
