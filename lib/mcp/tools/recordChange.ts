import { recordChange as record } from "@/lib/change/recordChange";
import { recordChangeSchema } from "@/lib/change/recordChangeSchema";
import { tool } from "@/lib/mcp/tool";

export const recordChange = tool({
  name: "record_change",
  title: "Record a change",
  description:
    "Writes down that something was changed on purpose (a new model, prompt, rule, price, supplier …) on a day: every " +
    "trend shows it from then on and its effect is measured. A change of kind agent or model begins the proof of its " +
    "process anew, so record only what has really happened, once: each call writes another one, and none can be taken " +
    "back here. It is logged under the name of the key.",
  permission: "events:write",
  endpoint: "POST /api/v1/changes",
  writes: true,
  input: recordChangeSchema,
  async tell(ctx, input) {
    const answer = await record(ctx, input);
    const where = answer.process === null ? "the whole firm" : `process ${answer.process}`;
    return { answer, words: `Recorded on ${answer.day} for ${where}: “${answer.title}” (${answer.kind}).` };
  },
});
