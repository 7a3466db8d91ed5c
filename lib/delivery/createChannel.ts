import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type Address, sealAddress, shownAddress } from "@/lib/delivery/address";
import { createChannelSchema } from "@/lib/delivery/channelSchema";
import { lookAt } from "@/lib/delivery/lookAt";
import { countChannels, insertChannel } from "@/lib/delivery/sql/channels.sql";
import { env } from "@/lib/env";
import { newHookSecret } from "@/lib/hooks/hookSecret";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Makes a channel. It begins with the next Monday or first of a month. A webhook's secret is in this answer and in no
 * later one.
 * @throws Fault `forbidden`; `invalid`; `conflict` when there are 50 of them
 */
export async function createChannel(ctx: Ctx, input: CreateChannel): Promise<CreatedChannel> {
  require(ctx, "deliveries:write");
  const { kind, name, version, locale, weekly, monthly, alerts, hour, ...given } = parse(
    createChannelSchema,
    input,
  );
  if (kind === "mail" && env().SMTP_URL === undefined) {
    const detail = "needs a server that mail is sent through: SMTP_URL is not set";
    throw new Fault("invalid", `/kind: ${detail}.`, { errors: [{ pointer: "/kind", detail }] });
  }
  const id = randomUUID();
  const address: Address =
    kind === "webhook" ? { secret: newHookSecret(), ...withoutUndefined(given) } : given;
  const since = (wanted: boolean) => (wanted ? ctx.now : null);
  await statements(ctx, async (run) => {
    await lookAt(ctx, run);
    const [count] = await run<{ live: number }>(countChannels, [ctx.org]);
    if ((count?.live ?? 0) >= most) throw new Fault("conflict", `There are ${most} channels: end one first.`);
    await run(insertChannel, [
      ctx.org,
      id,
      kind,
      name,
      sealAddress(ctx.org, id, address),
      version,
      locale,
      since(weekly),
      since(monthly),
      since(alerts),
      hour,
      ctx.now,
      ctx.actor.id,
    ]);
    await record(run, ctx, {
      action: "channel.created",
      subject: `channel:${id}`,
      after: { kind, name, to: shownAddress(kind, address), version, locale, weekly, monthly, alerts, hour },
    });
  });
  return { id, secret: kind === "webhook" ? (address.secret ?? null) : null };
}

const most = 50;

function withoutUndefined<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}

export type CreateChannel = z.input<typeof createChannelSchema>;

export const createdChannelSchema = z.object({
  id: z.string(),
  /** what a webhook is signed with, shown this once; null for the other kinds */
  secret: z.string().nullable(),
});

export type CreatedChannel = z.output<typeof createdChannelSchema>;
