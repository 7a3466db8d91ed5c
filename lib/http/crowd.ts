import type { IncomingMessage, ServerResponse } from "node:http";
import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import { answerAtDoor } from "@/lib/http/answerAtDoor";

/**
 * Answers a request whose caller has as many under way in this process as one caller may: at once, before its body is
 * read and before anything is asked of the database. Five thousand at once took half a gigabyte, held two connections
 * in five until they gave up, and kept others waiting for twenty seconds.
 * @param underWay of each caller, by what it shows of itself: its key, its cookie, else its address; kept by this
 * @returns whether it was answered
 */
export function crowd(
  request: IncomingMessage,
  response: ServerResponse,
  underWay: Map<string, number>,
): boolean {
  const { authorization, cookie, "x-forwarded-for": address } = request.headers;
  const caller = authorization ?? cookie ?? String(address);
  const count = underWay.get(caller) ?? 0;
  if (count >= most) {
    refuseInTurn(response);
    return true;
  }
  underWay.set(caller, count + 1);
  response.once("close", () => {
    const left = (underWay.get(caller) ?? 1) - 1;
    if (left > 0) underWay.set(caller, left);
    else underWay.delete(caller);
  });
  return false;
}

/**
 * Five thousand that were read at once were refused in one turn of the event loop, in which nothing else was done for
 * eight seconds.
 */
function refuseInTurn(response: ServerResponse): void {
  const refused = perProcess<ServerResponse[]>("refused", () => []);
  if (refused.push(response) > 1) return;
  const turn = () => {
    for (const one of refused.splice(0, aTurn)) {
      const detail = `${most} of your requests are under way: wait until some of them are answered.`;
      answerAtDoor(one, new Fault("too-many-requests", detail, { retryAfter: 1 }));
    }
    if (refused.length > 0) setImmediate(turn);
  };
  setImmediate(turn);
}

/** A turn of so many takes some milliseconds. */
const aTurn = 10;

/** Three times what 64 connections of one sender keep under way. */
const most = 200;
