import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { loopBusy } from "@/lib/http/loopBusy";
import { processorTurn } from "@/lib/http/processorTurn";
import { ended, inRequest, type RequestContext } from "@/lib/observe/requestContext";

test("while the process is busy, one question of an organisation is under way at a time, in order; others have their own", async () => {
  const [first, second, third] = ["first", "second", "third"].map((name) => asking("busy", name, () => true));
  const other = asking("other", "other", () => true);
  await sleep(100);
  expect(begun).toEqual(["first", "other"]);
  first?.end();
  await second?.begun;
  await sleep(50);
  expect(begun).toEqual(["first", "other", "second"]);
  second?.end();
  await third?.begun;
  third?.end();
  other.end();
});

test("while it is not, as many as are asked", async () => {
  const asked = ["one", "two", "three"].map((name) => asking("calm", name, () => false));
  await Promise.all(asked.map((each) => each.begun));
  for (const each of asked) each.end();
});

test("who waited long enough begins beside the one before", async () => {
  const first = asking("patient", "before", () => true);
  const next = asking("patient", "after", () => true, 60);
  await next.begun;
  first.end();
  next.end();
});

test("a request that asks again has its turn already", async () => {
  const context: RequestContext = { requestId: "one", method: "GET", route: "/" };
  const busy = () => true;
  await inRequest(context, () => processorTurn("twice", { busy }));
  await inRequest(context, () => processorTurn("twice", { busy, patience: 60_000 }));
  expect(ended(context)).toBe(1);
});

test("who has gone away while waiting keeps nobody from it", async () => {
  const [first, gone, next] = ["staying", "gone", "next"].map((name) => asking("left", name, () => true));
  gone?.end();
  first?.end();
  await next?.begun;
  next?.end();
});

test("a process is busy when it worked for most of the time, and not when it waited", async () => {
  loopBusy();
  const until = performance.now() + 300;
  while (performance.now() < until);
  // an event loop is measured when it turns
  await sleep(0);
  expect(loopBusy()).toBe(true);
  await sleep(1_000);
  expect(loopBusy()).toBe(false);
});

const begun: string[] = [];

/** A question of an organisation, in a request that ends when it is told to. */
function asking(org: string, name: string, busy: () => boolean, patience?: number) {
  const context: RequestContext = { requestId: name, method: "GET", route: "/" };
  const turn = inRequest(context, () => processorTurn(org, { busy, ...(patience ? { patience } : {}) }));
  return {
    begun: turn.then(() => begun.push(name)),
    end() {
      ended(context);
    },
  };
}
