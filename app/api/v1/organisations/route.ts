import { personRoute } from "@/lib/http/personRoute";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";

export const GET = personRoute(async ({ db, now, person }) => {
  const found = await organisationsOfPerson(db, person.id, now);
  return Response.json({
    items: found.map(({ slug, name, role, sample }) => ({ slug, name, role, sample })),
    next: null,
  });
});
