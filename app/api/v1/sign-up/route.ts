import { sessionSetCookie } from "@/lib/auth/sessionCookie";
import { type SignUp, signUp } from "@/lib/auth/signUp";
import { Fault } from "@/lib/contract/fault";
import { env } from "@/lib/env";
import { openRoute } from "@/lib/http/openRoute";
import { readJson } from "@/lib/http/readJson";

export const POST = openRoute(async ({ db, now, address, request: asking }, request) => {
  if (env().SIGN_UP === "forbid") {
    throw new Fault("forbidden", "Sign-up is closed here: ask the owner for an invitation.");
  }
  const input = (await readJson(request)) as SignUp;
  const { personId, organisation } = await signUp(db, input, now, address, asking);
  const cookie = await sessionSetCookie({ personId, sessionVersion: 1 });
  return Response.json({ organisation }, { status: 201, headers: { "Set-Cookie": cookie } });
});
