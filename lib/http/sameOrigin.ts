import { Fault } from "@/lib/contract/fault";
import { env } from "@/lib/env";

/**
 * Lets a request that a cookie signs in write only when a page of this very site sent it. Every browser says where
 * from: in Sec-Fetch-Site, which no page can set, or in Origin.
 * @throws Fault `forbidden`
 */
export function sameOrigin(request: Request): void {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site === null ? origin !== null && isOwn(origin, request) : site === "same-origin") return;
  throw new Fault(
    "forbidden",
    "A session may write from this site's own pages only (Origin): programs use an API key in Authorization.",
  );
}

function isOwn(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { origin: own } = new URL(env().NEXTAUTH_URL);
  return origin === own || new URL(origin).host === request.headers.get("host");
}
