import { z } from "zod";
import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type Address, sealAddress, shownAddress, unsealAddress } from "@/lib/delivery/address";
import type { ChannelKind } from "@/lib/delivery/channelKinds";
import { changeChannelSchema, createChannelSchema } from "@/lib/delivery/channelSchema";
import { lookAt } from "@/lib/delivery/lookAt";
import { channelForUpdate, skipDue, updateChannel } from "@/lib/delivery/sql/channels.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Changes any part of a channel but its kind. A report that it does not want any more is not sent though it waits; one that
 * it wants from now on begins with the next Monday or first.
 * @throws Fault `forbidden`, `invalid`; `not-found` when the organisation has no such channel; `conflict` when it ended
 */
export async function changeChannel(ctx: Ctx, id: string, input: ChangeChannel): Promise<void> {
  require(ctx, "deliveries:write");
  const change = parse(changeChannelSchema, input);
  if (!z.uuid().safeParse(id).success) throw new Fault("not-found", "There is no such channel.");
  await statements(ctx, async (run) => {
    await lookAt(ctx, run);
    const [was] = await run<StoredChannel>(channelForUpdate, [ctx.org, id]);
    if (!was) throw new Fault("not-found", "There is no such channel.");
    if (was.endedAt !== null) throw new Fault("conflict", "This channel has ended: make a new one.");
    const { url, secret, to, weekly, monthly, alerts, ...terms } = change;
    const before = unsealAddress(ctx.org, id, was.address);
    const address = readdressed(was, before, { url, secret, to });
    const since = (wanted: boolean | undefined, old: Date | null) =>
      wanted === undefined ? old : wanted ? (old ?? ctx.now) : null;
    const now = {
      name: terms.name ?? was.name,
      version: terms.version ?? was.version,
      locale: terms.locale ?? was.locale,
      weeklySince: since(weekly, was.weeklySince),
      monthlySince: since(monthly, was.monthlySince),
      alertsSince: since(alerts, was.alertsSince),
      hour: terms.hour ?? was.hour,
    };
    await run(updateChannel, [
      ctx.org,
      id,
      now.name,
      address === null ? was.address : sealAddress(ctx.org, id, address),
      now.version,
      now.locale,
      now.weeklySince,
      now.monthlySince,
      now.alertsSince,
      now.hour,
    ]);
    if (now.weeklySince === null) await run(skipDue, [ctx.org, id, "^\\d{4}-W\\d\\d$", ctx.now]);
    if (now.monthlySince === null) await run(skipDue, [ctx.org, id, "^\\d{4}-\\d\\d$", ctx.now]);
    if (now.alertsSince === null) await run(skipDue, [ctx.org, id, "^alert:", ctx.now]);
    await record(run, ctx, {
      action: "channel.changed",
      subject: `channel:${id}`,
      before: told(was, shownAddress(was.kind, before)),
      after: {
        ...told(now, shownAddress(was.kind, address ?? before)),
        ...(secret === undefined ? {} : { secretChanged: true }),
      },
    });
  });
}

export type ChangeChannel = z.input<typeof changeChannelSchema>;

interface StoredChannel extends Record<string, unknown> {
  kind: ChannelKind;
  name: string;
  address: string;
  version: string;
  locale: string;
  weeklySince: Date | null;
  monthlySince: Date | null;
  alertsSince: Date | null;
  hour: number;
  endedAt: Date | null;
}

/** The address with what is new of it, checked as that of a new channel; null: nothing is. */
function readdressed({ kind, name }: StoredChannel, before: Address | null, given: Address): Address | null {
  const parts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(parts).length === 0) return null;
  const { url, secret, to } = parse(createChannelSchema, {
    kind,
    name,
    ...before,
    ...parts,
  } as never) as Address;
  return { url, secret, to };
}

function told(channel: Omit<StoredChannel, "kind" | "address" | "endedAt">, to: string | null) {
  const { name, version, locale, weeklySince, monthlySince, alertsSince, hour } = channel;
  const [weekly, monthly, alerts] = [weeklySince, monthlySince, alertsSince].map((since) => since !== null);
  return { name, to, version, locale, weekly, monthly, alerts, hour };
}
