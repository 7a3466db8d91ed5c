import type { IncomingMessage, ServerResponse } from "node:http";
import { address } from "@/lib/contract/address";
import { Fault } from "@/lib/contract/fault";
import { admit } from "@/lib/http/rateLimit";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

/**
 * Counts a request for a page of the public sample firm by the address that it comes from, before anything is asked of
 * the database, and answers it where there have been too many.
 * @returns whether there have
 */
export function visitorPages(request: IncomingMessage, response: ServerResponse): boolean {
  const [, first] = (request.url ?? "").split(/[/?]/, 2);
  if (first !== publicSlug) return false;
  const from = new Headers({ "x-forwarded-for": String(request.headers["x-forwarded-for"] ?? "") });
  try {
    admit({ org: publicSlug, actor: { kind: "visitor", id: address(from) } }, new Date());
    return false;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    response.writeHead(429, {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "private, no-store",
      "Retry-After": String(Math.max(1, Math.ceil(error.details.retryAfter ?? 1))),
    });
    response.end(`${en.form.problem.tooMany}\n${zh.form.problem.tooMany}\n`);
    return true;
  }
}
