import { expect, test } from "vitest";
import { admit, chargeEvents, rateLimitHeaders } from "@/lib/http/rateLimit";

const start = new Date("2026-03-02T00:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function caller(id: string) {
  return { org: "organisation", actor: { kind: "command", id } as const };
}

test("600 requests a minute pass, the next waits, and others are not held up", () => {
  const busy = caller("busy");
  for (let n = 0; n < 600; n++) admit(busy, start);
  expect(() => admit(busy, start)).toThrow(expect.objectContaining({ code: "too-many-requests" }));
  try {
    admit(busy, start);
  } catch (error) {
    expect(error).toMatchObject({ details: { retryAfter: 0.1 } });
  }
  admit(caller("other"), start);
  admit(busy, at(0.1));
});

test("events are charged when counted, may overdraw, and then hold up what brings events", () => {
  const sender = caller("sender");
  admit(sender, start, true);
  chargeEvents(sender, 3_500_000, start);
  expect(() => admit(sender, start, true)).toThrow(expect.objectContaining({ code: "too-many-requests" }));
  admit(sender, start);
  admit(sender, at(11), true);
});

test("the headers tell what is left", () => {
  const quiet = caller("quiet");
  admit(quiet, start);
  chargeEvents(quiet, 1_000, start);
  expect(rateLimitHeaders(quiet, start)).toEqual({
    "RateLimit-Policy": '"requests";q=600;w=60, "events";q=3000000;w=60',
    RateLimit: '"requests";r=599;t=1, "events";r=2999000;t=1',
  });
});
