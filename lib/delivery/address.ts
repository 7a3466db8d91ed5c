import { z } from "zod";
import { seal, unseal } from "@/lib/auth/sealed";
import type { ChannelKind } from "@/lib/delivery/channelKinds";

/** Where a channel leads, and what is signed with: kept sealed, and never shown again. */
export interface Address {
  /** of everything but mail */
  url?: string | undefined;
  secret?: string | undefined;
  /** of mail */
  to?: string | undefined;
}

const schema = z.object({
  url: z.string().optional(),
  secret: z.string().optional(),
  to: z.string().optional(),
});

/** Bound to the channel: it opens for no other. */
export function sealAddress(org: string, channelId: string, address: Address): string {
  return seal(JSON.stringify(address), sealedFor(org, channelId));
}

/** Null where the server's AUTH_SECRET is another since: it has to be entered again. */
export function unsealAddress(org: string, channelId: string, sealed: string): Address | null {
  const text = unseal(sealed, sealedFor(org, channelId));
  return text === null ? null : schema.parse(JSON.parse(text));
}

/** As much of it as tells channels apart: the host, or the mail's address but for most of its name. */
export function shownAddress(kind: ChannelKind, address: Address | null): string | null {
  if (address === null) return null;
  if (kind !== "mail") return address.url === undefined ? null : new URL(address.url).host;
  const [, name = "", host = ""] = /^(.*)@([^@]*)$/s.exec(address.to ?? "") ?? [];
  return `${[...name].slice(0, 2).join("")}…@${host}`;
}

/** What a channel's sealed address is bound to. */
export function sealedFor(org: string, channelId: string): string {
  return `channel:${org}:${channelId}`;
}
