import type { Things } from "./world";

/** An organisation's things, and as many that do not exist, alike in form. */
export function twins(owned: Things): { theirs: Things; nothing: Things } {
  const { keyId, hookId } = owned;
  const nothing: Things = {
    slug: "no-such-organisation",
    process: "no-such-process",
    case: "no-such-case",
    keyId: "0".repeat(keyId.length),
    importId: "00000000-0000-4000-8000-000000000000",
    hookId: `${hookId.slice(0, -16)}${"0".repeat(16)}`,
    handoverId: "00000000-0000-4000-8000-000000000001",
    actionId: "00000000-0000-4000-8000-000000000002",
    shareId: "00000000-0000-4000-8000-000000000003",
    shareToken: "0".repeat(43),
    invitationId: "00000000-0000-4000-8000-000000000006",
    inviteToken: "0".repeat(43),
    memberId: "00000000-0000-4000-8000-000000000007",
    confirmationId: "00000000-0000-4000-8000-000000000004",
    channelId: "00000000-0000-4000-8000-000000000005",
  };
  const theirs = Object.fromEntries(
    Object.keys(nothing).map((thing) => [thing, owned[thing as keyof Things]]),
  ) as unknown as Things;
  return { theirs, nothing };
}
