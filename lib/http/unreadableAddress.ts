import type { IncomingMessage, ServerResponse } from "node:http";
import { Fault } from "@/lib/contract/fault";
import { answerAtDoor } from "@/lib/http/answerAtDoor";

/**
 * Answers a request whose path holds a %-sequence that is no UTF-8, which no route could read.
 * @returns whether it was one
 */
export function unreadableAddress(request: IncomingMessage, response: ServerResponse): boolean {
  try {
    decodeURIComponent(request.url?.split("?")[0] ?? "");
    return false;
  } catch {
    const detail = "The address holds a %-sequence that is not UTF-8: encode it with encodeURIComponent.";
    answerAtDoor(response, new Fault("malformed", detail), { Connection: "close" });
    return true;
  }
}
