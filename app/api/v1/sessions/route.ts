import { endSessions } from "@/lib/auth/endSessions";
import { personRoute } from "@/lib/http/personRoute";

export const DELETE = personRoute(async ({ db, person }) => {
  await endSessions(db, person.id);
  return new Response(null, { status: 204 });
});
