import { type BeginSecondFactor, beginSecondFactor } from "@/lib/auth/secondFactor/beginSecondFactor";
import { endSecondFactor, type ProvedTwice } from "@/lib/auth/secondFactor/changeSecondFactor";
import { type ConfirmSecondFactor, confirmSecondFactor } from "@/lib/auth/secondFactor/confirmSecondFactor";
import { secondFactorOf } from "@/lib/auth/secondFactor/secondFactorOf";
import { personRoute } from "@/lib/http/personRoute";
import { readJson } from "@/lib/http/readJson";

export const GET = personRoute(async ({ db, person }) => Response.json(await secondFactorOf(db, person.id)));

export const POST = personRoute(async ({ db, now, person }, request) => {
  const input = (await readJson(request)) as BeginSecondFactor;
  return Response.json(await beginSecondFactor(db, person, input, now), { status: 201 });
});

export const PUT = personRoute(async ({ db, now, person }, request) => {
  const input = (await readJson(request)) as ConfirmSecondFactor;
  return Response.json(await confirmSecondFactor(db, person.id, input, now));
});

export const DELETE = personRoute(async ({ db, now, person }, request) => {
  await endSecondFactor(db, person.id, (await readJson(request)) as ProvedTwice, now);
  return new Response(null, { status: 204 });
});
