import { countAttempt } from "@/lib/auth/attempts";
import { parse } from "@/lib/contract/parse";
import { personRoute } from "@/lib/http/personRoute";
import { readJson } from "@/lib/http/readJson";
import { furtherOrganisationSchema } from "@/lib/tenancy/furtherOrganisation";
import { createOrganisation, organisationsOfPerson } from "@/lib/tenancy/organisations";

export const GET = personRoute(async ({ db, now, person }) => {
  const found = await organisationsOfPerson(db, person.id, now);
  return Response.json({
    items: found.map(({ slug, name, role, sample }) => ({ slug, name, role, sample })),
    next: null,
  });
});

export const POST = personRoute(async ({ db, now, person, request: asking }, request) => {
  const input = parse(furtherOrganisationSchema, await readJson(request));
  await countAttempt(db, { subject: `organisation:${person.id}`, limit: 10 }, now);
  const { slug } = await createOrganisation(db, now, { ...input, ownerId: person.id }, asking);
  return Response.json({ organisation: slug }, { status: 201 });
});
