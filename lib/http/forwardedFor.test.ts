import { expect, test } from "vitest";
import { address } from "@/lib/contract/address";
import { forwardedFor } from "@/lib/http/forwardedFor";

test("a proxy nearby is believed, a stranger's claim is not", () => {
  expect(forwardedFor("127.0.0.1", "198.51.100.7")).toBe("198.51.100.7");
  expect(forwardedFor("::ffff:172.20.0.3", "198.51.100.7")).toBe("198.51.100.7");
  expect(forwardedFor("fd00::3", "198.51.100.7")).toBe("198.51.100.7");
  expect(forwardedFor("203.0.113.9", "198.51.100.7")).toBe("203.0.113.9");
  expect(forwardedFor("::ffff:203.0.113.9", "198.51.100.7")).toBe("203.0.113.9");
  expect(forwardedFor("2001:db8::1", "198.51.100.7")).toBe("2001:db8::1");
  expect(forwardedFor("127.0.0.1", undefined)).toBe("127.0.0.1");
  expect(forwardedFor(undefined, "198.51.100.7")).toBe("unknown");
});

test("the address is what the nearest proxy wrote, not what its caller claimed", () => {
  expect(address(new Headers({ "x-forwarded-for": "192.0.2.1, 198.51.100.7" }))).toBe("198.51.100.7");
  expect(address(new Headers())).toBe("unknown");
});
