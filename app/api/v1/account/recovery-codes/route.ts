import { type ProvedTwice, renewRecoveryCodes } from "@/lib/auth/secondFactor/changeSecondFactor";
import { personRoute } from "@/lib/http/personRoute";
import { readJson } from "@/lib/http/readJson";

export const POST = personRoute(async ({ db, now, person }, request) =>
  Response.json(await renewRecoveryCodes(db, person.id, (await readJson(request)) as ProvedTwice, now)),
);
