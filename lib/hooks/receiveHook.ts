import type { Answer } from "@/lib/events/answerSchema";
import { type KnownHook, noteHookUse } from "@/lib/hooks/findHook";
import { readHookBody } from "@/lib/hooks/readHookBody";
import { receive } from "@/lib/ingest/receive";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Takes in what a webhook brings whose signature was found right, through the same door as everything else. Sent again
 * it counts nothing twice.
 * @param webhookId as its header says
 * @throws Fault as `readHookBody`
 */
export async function receiveHook(
  ctx: Ctx,
  { hook, webhookId, body }: { hook: KnownHook; webhookId: string; body: Buffer },
): Promise<Answer> {
  await noteHookUse(ctx, hook.id);
  const { mapping, source } = hook;
  return receive(ctx, readHookBody(body, { mapping, source, webhookId }));
}
