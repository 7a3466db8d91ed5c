import { Fault } from "@/lib/contract/fault";
import { env } from "@/lib/env";

/**
 * Lets pass what no page of another site sent: programs name no Origin, browsers always do with a POST. It is held
 * against the address that this server was given, not against the Host of the request, which a page names itself when
 * it makes its own name lead here (DNS rebinding).
 * @throws Fault `forbidden`
 */
export function ownOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(env().NEXTAUTH_URL).origin) return;
  throw new Fault("forbidden", "Pages of other sites may not ask this (Origin): connect from a program.");
}
