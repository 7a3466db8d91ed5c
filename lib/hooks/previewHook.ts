import { z } from "zod";
import { parse } from "@/lib/contract/parse";
import { plainText } from "@/lib/contract/plainText";
import { startAnswer } from "@/lib/events/answer";
import { answerSchema } from "@/lib/events/answerSchema";
import { readEvent } from "@/lib/events/readEvent";
import { parseHookMapping } from "@/lib/hooks/parseHookMapping";
import { readHookBody } from "@/lib/hooks/readHookBody";
import { readContext } from "@/lib/ingest/readContext";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What a mapping would make of a body: the events as they would be sent (the first 100), and what would be refused or
 * left out. Stores nothing; what was sent before is not looked at.
 * @throws Fault `forbidden`; `invalid`, also with pointers into `/mapping`; `malformed` for a body that is no JSON
 */
export async function previewHook(ctx: Ctx, input: PreviewHook): Promise<HookPreview> {
  require(ctx, "hooks:write");
  const { source, mapping, body } = parse(previewHookSchema, input);
  const items = readHookBody(Buffer.from(body), {
    mapping: parseHookMapping(mapping, source),
    source,
    webhookId: "msg_example",
  });
  const context = await readContext(ctx);
  const answer = startAnswer();
  const events: unknown[] = [];
  for (const item of items) {
    const reading = "refusal" in item ? item : readEvent(item.value, context);
    if ("refusal" in reading) answer.reject({ index: item.index, ...reading.refusal });
    else {
      for (const warning of reading.warnings)
        answer.warn({ index: item.index, id: reading.event.id, ...warning });
      answer.accept();
      if ("value" in item) events.push(item.value);
    }
  }
  return { ...answer.build(), events: events.slice(0, 100) };
}

export const previewHookSchema = z.strictObject({
  source: plainText(200),
  mapping: z.unknown().optional(),
  body: z
    .string("must be a text: the body of a webhook")
    .max(500_000, "must have at most 500,000 characters"),
});

export type PreviewHook = z.input<typeof previewHookSchema>;

export const hookPreviewSchema = answerSchema.extend({ events: z.array(z.unknown()) });

export type HookPreview = z.output<typeof hookPreviewSchema>;
