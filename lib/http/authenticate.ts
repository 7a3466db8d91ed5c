import { keyActor } from "@/lib/auth/keyActor";
import { type CurrentPerson, currentPerson } from "@/lib/auth/session";
import { address } from "@/lib/contract/address";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";
import { sameOrigin } from "@/lib/http/sameOrigin";
import type { Actor } from "@/lib/tenancy/ctx";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";
import { visit } from "@/lib/tenancy/visit";

/**
 * Who asks, and in which organisation: by `Authorization: Bearer <API key>`, else by the session cookie with the
 * organisation's slug in `X-Organisation` (for reads, which may be plain links, also in `?organisation=`; needless
 * for a person who belongs to one organisation). A request with a wrong key is not looked at for a cookie. Who names
 * the public sample firm without being a member visits it. With what is now for them (see `visit`).
 * @throws Fault `unauthenticated`; `forbidden` for a write from another site; `not-found` for an organisation that
 *   there is not or that is not the person's
 */
export async function authenticate(
  db: Database,
  request: Request,
  now: Date,
  sessionOnly: boolean,
): Promise<{ org: string; actor: Actor; now: Date }> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    if (sessionOnly)
      throw new Fault("forbidden", "This is for a person who is signed in, not for an API key.");
    const found = await keyActor(db, authorization.replace(/^Bearer +/i, "").trim(), now);
    if (found === null)
      throw new Fault("unauthenticated", "This API key is wrong, expired or revoked: make a new one.");
    return { ...found, now };
  }
  const person = await currentPerson(db, request.headers);
  if (person !== null) sameOrigin(request);
  const asked = askedOrganisation(request);
  if (asked === null) {
    if (person === null) throw notSignedIn();
    const { org, role } = await onlyOrganisation(db, person, now);
    return { org, actor: { kind: "person", id: person.id, role }, now };
  }
  const comer = { personId: person?.id ?? null, address: address(request.headers) };
  const found = await visit(db, asked, comer, now);
  if (found !== null) return { org: found.membership.org, actor: found.actor, now: found.now };
  if (person === null) throw notSignedIn();
  throw new Fault("not-found", "There is no such organisation, or you are not a member of it.");
}

/**
 * The person whose session the request carries.
 * @throws Fault `unauthenticated`; `forbidden` for a write from another site
 */
export async function signedIn(db: Database, request: Request): Promise<CurrentPerson> {
  const person = await currentPerson(db, request.headers);
  if (person === null) throw notSignedIn();
  sameOrigin(request);
  return person;
}

function notSignedIn(): Fault {
  return new Fault("unauthenticated", "Send an API key as Authorization: Bearer ho_live_…, or sign in.");
}

function askedOrganisation(request: Request): string | null {
  return (
    request.headers.get("x-organisation") ??
    (request.method === "GET" ? new URL(request.url).searchParams.get("organisation") : null)
  );
}

async function onlyOrganisation(db: Database, person: CurrentPerson, now: Date) {
  const [only, ...others] = await organisationsOfPerson(db, person.id, now);
  if (only && others.length === 0) return only;
  throw new Fault("invalid", "Name the organisation by its slug in the header X-Organisation.", {
    errors: [{ pointer: "X-Organisation", detail: "is missing" }],
  });
}
