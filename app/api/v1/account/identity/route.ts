import { personRoute } from "@/lib/http/personRoute";
import { readJson } from "@/lib/http/readJson";
import { beginConnecting, disconnect, type ProvedOnce } from "@/lib/identity/changeIdentity";

export const POST = personRoute(async ({ db, now, person }, request) => {
  const pass = await beginConnecting(db, person.id, (await readJson(request)) as ProvedOnce, now);
  return new Response(null, { status: 204, headers: { "Set-Cookie": pass } });
});

export const DELETE = personRoute(async ({ db, now, person }, request) => {
  await disconnect(db, person.id, (await readJson(request)) as ProvedOnce, now);
  return new Response(null, { status: 204 });
});
