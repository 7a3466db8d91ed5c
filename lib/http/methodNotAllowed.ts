import type { IncomingMessage, ServerResponse } from "node:http";
import { Fault } from "@/lib/contract/fault";
import { answerAtDoor } from "@/lib/http/answerAtDoor";
import { methods } from "@/lib/http/methods";
import { methodsAt } from "@/lib/http/methodsAt";

/**
 * Answers a call of the API with a method that it does not take, naming those that it does (RFC 9110, 15.5.6), and any
 * request with a method that no route could be asked with (TRACE).
 * @returns whether it was one
 */
export function methodNotAllowed(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "" } = request;
  const [path = ""] = url.split("?", 1);
  const known = methodsAt(path);
  const allowed = known.length > 0 ? known : methods;
  if (allowed.includes(method) || (known.length === 0 && method !== "TRACE")) return false;
  const detail = `${method} is not for this address: send ${allowed.slice(0, -1).join(" or ")}.`;
  answerAtDoor(response, new Fault("method-not-allowed", detail), {
    Allow: allowed.join(", "),
    // what may still come of its body is not read
    Connection: "close",
  });
  return true;
}
