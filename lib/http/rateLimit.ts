import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import { env } from "@/lib/env";
import { type Bucket, type Quota, refill, secondsUntil } from "@/lib/http/tokenBucket";
import type { Ctx } from "@/lib/tenancy/ctx";

export type Limited = Pick<Ctx, "org" | "actor">;

/**
 * Takes one request from the caller's bucket; with `events`, lets it pass only while its bucket of events is not
 * empty either. What the request then brings is charged by `chargeEvents` once it has been counted, and may
 * overdraw: the next request waits for it.
 * @throws Fault `too-many-requests` with the seconds to wait
 */
export function admit(who: Limited, now: Date, events = false): void {
  const buckets = bucketsOf(who, now);
  const { requests, events: quota } = quotas(who);
  const wait = Math.max(
    secondsUntil(buckets.requests, requests, 1),
    events ? secondsUntil(buckets.events, quota, 1) : 0,
  );
  if (wait > 0) {
    throw new Fault("too-many-requests", `Wait ${Math.ceil(wait)} s, then send the same request again.`, {
      retryAfter: wait,
    });
  }
  buckets.requests.tokens -= 1;
}

/** Takes what a request brought from the caller's bucket of events. */
export function chargeEvents(who: Limited, count: number, now: Date): void {
  bucketsOf(who, now).events.tokens -= count;
}

/** `RateLimit-Policy` and `RateLimit` as they stand: r is what is left, t the seconds until all of it is there again. */
export function rateLimitHeaders(who: Limited, now: Date): Record<string, string> {
  const buckets = bucketsOf(who, now);
  const entries = Object.entries(quotas(who)) as [keyof Buckets, Quota][];
  return {
    "RateLimit-Policy": entries
      .map(([name, { quota, window }]) => `"${name}";q=${quota};w=${window}`)
      .join(", "),
    RateLimit: entries
      .map(([name, quota]) => {
        const left = Math.max(0, Math.floor(buckets[name].tokens));
        return `"${name}";r=${left};t=${Math.ceil(secondsUntil(buckets[name], quota, quota.quota))}`;
      })
      .join(", "),
  };
}

interface Buckets {
  requests: Bucket;
  events: Bucket;
}

function quotas({ actor }: Limited): Record<keyof Buckets, Quota> {
  const { RATE_LIMIT_REQUESTS, RATE_LIMIT_EVENTS, RATE_LIMIT_VISITORS } = env();
  return {
    requests: { quota: actor.kind === "visitor" ? RATE_LIMIT_VISITORS : RATE_LIMIT_REQUESTS, window: 60 },
    events: { quota: RATE_LIMIT_EVENTS, window: 60 },
  };
}

function bucketsOf(who: Limited, now: Date): Buckets {
  const { org, actor } = who;
  const visitor = actor.kind === "visitor";
  // visitors come from as many addresses as they like: they must push nobody else's out
  const all = perProcess(visitor ? "visitorBuckets" : "buckets", () => new Map<string, Buckets>());
  const name = visitor ? actor.id : `${org} ${actor.kind} ${actor.id}`;
  const found = all.get(name);
  const { requests, events } = quotas(who);
  const buckets = {
    requests: refill(found?.requests, requests, now.getTime()),
    events: refill(found?.events, events, now.getTime()),
  };
  // least recently used first: a bucket idle for long is full, and forgetting it changes nothing
  all.delete(name);
  all.set(name, buckets);
  const oldest = all.keys().next();
  if (all.size > 20_000 && !oldest.done) all.delete(oldest.value);
  return buckets;
}
