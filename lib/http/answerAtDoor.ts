import type { ServerResponse } from "node:http";
import type { Fault } from "@/lib/contract/fault";
import { faultAnswer } from "@/lib/http/faultAnswer";

/** Answers a request with a fault before any route is asked, as routes answer it. */
export function answerAtDoor(
  response: ServerResponse,
  fault: Fault,
  further: Record<string, string> = {},
): void {
  const { status, headers, body } = faultAnswer(fault);
  response.writeHead(status, { ...headers, "Cache-Control": "private, no-store", ...further });
  response.end(body);
}
