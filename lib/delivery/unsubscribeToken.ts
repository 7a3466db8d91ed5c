import { seal, unseal } from "@/lib/auth/sealed";

/** What stands in the link by which a mail's reader ends it: nobody can make one, and it says nothing to anybody. */
export function unsubscribeToken(org: string, channelId: string): string {
  return seal(`${org} ${channelId}`, purpose);
}

/** The channel that a link is of, or null. */
export function readUnsubscribeToken(token: string): { org: string; channelId: string } | null {
  const [org, channelId] = unseal(token, purpose)?.split(" ") ?? [];
  return org !== undefined && channelId !== undefined ? { org, channelId } : null;
}

const purpose = "unsubscribe";
