// Longer than most: the one list of what every way to write leaves in the log.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import type { Action } from "@/lib/audit/actions";
import { endpoints } from "@/lib/http/endpoints";

/** What each call that is no GET writes into the log, or why it writes nothing. */
const writers: Record<string, Action | { none: string }> = {
  "POST /api/v1/sign-up": "organisation.created",
  "DELETE /api/v1/sessions": { none: "a person's own sessions, of no organisation" },
  "POST /api/v1/organisations": "organisation.created",
  "POST /api/v1/invitations": "member.invited",
  "DELETE /api/v1/invitations/{id}": "invitation.revoked",
  "POST /api/v1/join": "member.joined",
  "PUT /api/v1/members/{id}": "member.role_changed",
  "DELETE /api/v1/members/{id}": "member.removed",
  "POST /api/v1/leave": "member.left",
  "POST /api/v1/ownership": "ownership.transferred",
  "POST /api/v1/password-resets": { none: "a person's own password, of no organisation" },
  "PUT /api/v1/password-resets": { none: "a person's own password, of no organisation" },
  "POST /api/v1/account/identity": { none: "a person's own way of signing in, of no organisation" },
  "DELETE /api/v1/account/identity": { none: "a person's own way of signing in, of no organisation" },
  "POST /api/v1/account/second-factor": { none: "a person's own way of signing in, of no organisation" },
  "PUT /api/v1/account/second-factor": { none: "a person's own way of signing in, of no organisation" },
  "DELETE /api/v1/account/second-factor": { none: "a person's own way of signing in, of no organisation" },
  "POST /api/v1/account/recovery-codes": { none: "a person's own way of signing in, of no organisation" },
  "POST /api/v1/erasure": { none: "the log goes with the organisation: the receipt tells" },
  "POST /api/mcp": "action.added",
  "POST /api/v1/keys": "key.created",
  "DELETE /api/v1/keys/{id}": "key.revoked",
  "POST /api/v1/channels": "channel.created",
  "PUT /api/v1/channels/{id}": "channel.changed",
  "DELETE /api/v1/channels/{id}": "channel.ended",
  "POST /api/v1/channels/{id}/test": "channel.tried",
  "POST /api/v1/deliveries/{channel}/{occasion}/again": "delivery.again",
  "POST /api/v1/unsubscribe/{token}": "channel.unsubscribed",
  "POST /api/v1/entries": "cost.entered",
  "POST /api/v1/definitions/approve": "definition.approved",
  "POST /api/v1/handovers": "handover.decided",
  "POST /api/v1/handovers/{id}/take-back": "handover.taken_back",
  "POST /api/v1/hooks/{id}": { none: "events, each kept as it came" },
  "POST /api/v1/hooks": "hook.created",
  "POST /api/v1/hooks/preview": { none: "nothing is stored" },
  "POST /api/v1/hooks/{id}/rotate": "hook.rotated",
  "DELETE /api/v1/hooks/{id}": "hook.revoked",
  "POST /api/v1/imports": "import.brought",
  "DELETE /api/v1/imports/{id}": "import.undone",
  "POST /api/v1/imports/{id}/preview": { none: "nothing is stored" },
  "POST /api/v1/imports/{id}/values": { none: "nothing is stored" },
  "POST /api/v1/imports/{id}/check": { none: "a dry run: it only counts what would come of the file" },
  "POST /api/v1/imports/{id}/start": "import.started",
  "POST /api/v1/imports/{id}/cancel": "import.cancelled",
  "POST /api/v1/events": { none: "events, each kept as it came" },
  "DELETE /api/v1/events": "event.taken_back",
  "POST /api/otlp/v1/traces": { none: "events, each kept as it came" },
  "POST /api/otlp/v1/metrics": { none: "not taken, which the answer says" },
  "POST /api/otlp/v1/logs": { none: "not taken, which the answer says" },
  "POST /api/v1/changes": "change.recorded",
  "POST /api/v1/reports/{period}/actions": "action.added",
  "PUT /api/v1/actions/{id}": "action.changed",
  "POST /api/v1/reports/{period}/comments": "comment.added",
  "PUT /api/v1/reports/{period}/sign-off": "report.signed",
  "POST /api/v1/reports/{period}/shares": "share.created",
  "DELETE /api/v1/shares/{id}": "share.revoked",
  "POST /api/v1/shared": { none: "whoever has the link opens a report with its password" },
  "PUT /api/v1/roadmap": "roadmap.target_set",
  "POST /api/v1/roadmap/confirmations": "roadmap.confirmed",
  "DELETE /api/v1/roadmap/confirmations/{id}": "roadmap.confirmation_taken_back",
  "PUT /api/v1/calendar": "calendar.chosen",
  "PUT /api/v1/calendar/days/{day}/{kind}": "calendar.day_set",
  "DELETE /api/v1/calendar/days/{day}/{kind}": "calendar.day_restored",
  "PUT /api/v1/typed-start": "typed.changed",
  "PUT /api/v1/settings": "settings.changed",
  "PUT /api/v1/processes/{key}": "process.changed",
};

test("every way to write is in the list, and none that is gone", () => {
  const calls = endpoints
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(writers).sort()).toEqual(calls.sort());
});

const recorded = Object.entries(writers).filter(
  (entry): entry is [string, Action] => typeof entry[1] === "string",
);

test.each(recorded)("%s leads to what writes %s", (call, action) => {
  const path = call.split(" ")[1] ?? "";
  const route = `app${path.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`;
  const written = action.endsWith(".entered") ? `.entered\`, subject` : `"${action}"`;
  const texts = [...reached(route)].filter((file) => file !== "lib/audit/actions.ts").map(text);
  expect(texts.some((one) => one.includes("@/lib/audit/record") && one.includes(written))).toBe(true);
});

/** The files that a file takes values from, and those that they do. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, at = ""] of text(file).matchAll(/^import\s+(?!type\b)[^;]*?from\s+"((?:@\/|\.)[^"]+)"/gm)) {
    const path = at.startsWith("@/") ? at.slice(2) : normalize(join(dirname(file), at));
    const found = [`${path}.ts`, `${path}.tsx`].find((one) => existsSync(one));
    if (found && !found.includes("generated")) reached(found, seen);
  }
  return seen;
}

function text(file: string): string {
  return readFileSync(file, "utf8");
}
