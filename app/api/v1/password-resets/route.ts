import { type AskReset, askReset } from "@/lib/account/askReset";
import { type SetPassword, setPassword } from "@/lib/account/setPassword";
import { mailServer } from "@/lib/delivery/mailServer";
import { openRoute } from "@/lib/http/openRoute";
import { readJson } from "@/lib/http/readJson";

export const POST = openRoute(async ({ db, now, address }, request) => {
  // what is mailed goes on after the answer
  await askReset(db, (await readJson(request)) as AskReset, mailServer(), now, address);
  return new Response(null, { status: 202 });
});

export const PUT = openRoute(async ({ db, now, address }, request) => {
  await setPassword(db, (await readJson(request)) as SetPassword, now, address);
  return new Response(null, { status: 204 });
});
