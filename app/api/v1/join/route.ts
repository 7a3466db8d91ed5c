import { sessionSetCookie } from "@/lib/auth/sessionCookie";
import { parse } from "@/lib/contract/parse";
import { signedIn } from "@/lib/http/authenticate";
import { openRoute } from "@/lib/http/openRoute";
import { readJson } from "@/lib/http/readJson";
import { join } from "@/lib/members/join";
import { takeInvitationSchema } from "@/lib/members/takeInvitation";

export const POST = openRoute(async ({ db, now, address, request: asking }, request) => {
  const { token, person } = parse(takeInvitationSchema, await readJson(request));
  const who = person ?? (await signedIn(db, request));
  const { personId, organisation } = await join(db, token, who, now, address, asking);
  const headers = person ? { "Set-Cookie": await sessionSetCookie({ personId, sessionVersion: 1 }) } : {};
  return Response.json({ organisation }, { status: 201, headers: headers as Record<string, string> });
});
