import type { IncomingMessage, ServerResponse } from "node:http";
import { Fault } from "@/lib/contract/fault";
import { answerAtDoor } from "@/lib/http/answerAtDoor";
import { methodsAt } from "@/lib/http/methodsAt";

/**
 * Answers a request below `/api` that no route is for, which would be shown a page that a program can't read.
 * @returns whether it was one
 */
export function unknownAddress(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = ""] = (request.url ?? "").split("?", 1);
  if (!/^\/api(\/|$)/.test(path) || undescribed.test(path) || methodsAt(path).length > 0) return false;
  const detail = "The API has no such address: GET /api/openapi.json lists those that it has.";
  // what may still come of its body is not read
  answerAtDoor(response, new Fault("not-found", detail), { Connection: "close" });
  return true;
}

/** Routes that are not the API's: signing in, and what watches the server. */
const undescribed = /^\/api\/(auth\/.+|(health|metrics|openapi\.json|ready)\/?)$/;
