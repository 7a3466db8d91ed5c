import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { secretBytes } from "@/lib/hooks/hookSecret";
import { readSignedHeaders, verifySignature } from "@/lib/hooks/verifySignature";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const key = secretBytes(secret) ?? Buffer.alloc(0);
const now = new Date("2026-03-02T12:00:00Z");
const stamp = String(now.getTime() / 1000);
const sign = (id: string, timestamp: string, body: string, bytes = key) =>
  `v1,${createHmac("sha256", bytes).update(`${id}.${timestamp}.${body}`).digest("base64")}`;

function check(headers: Record<string, string>, body: string, secrets = [key], at = now): boolean {
  const read = readSignedHeaders(new Headers(headers), at);
  return read !== null && verifySignature(read, Buffer.from(body), secrets);
}
const headers = (signature: string, id = "msg_1", timestamp = stamp) => ({
  "webhook-id": id,
  "webhook-timestamp": timestamp,
  "webhook-signature": signature,
});

test.each([
  // made by the library standardwebhooks 1.1.1
  [
    "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "1614265330",
    '{"test": 2432232314}',
    "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  ],
  ["msg_zh", "1772452800", '{"客服":"é😀"}', "2QJ/B+ch6225cOG0nzkk57Tw6euRXEFE0suZftgwfyA="],
])("a signature of Standard Webhooks is right: %s", (id, timestamp, body, signature) => {
  const at = new Date(Number(timestamp) * 1000);
  expect(check(headers(`v1,${signature}`, id, timestamp), body, [key], at)).toBe(true);
  expect(check(headers(`v1,${signature}`, id, timestamp), `${body} `, [key], at)).toBe(false);
});

test("what is signed is the id, the time and every byte of the body", () => {
  const right = sign("msg_1", stamp, "{}");
  expect(check(headers(right), "{}")).toBe(true);
  expect(check(headers(right, "msg_2"), "{}")).toBe(false);
  expect(check(headers(right, "msg_1", String(Number(stamp) + 1)), "{}")).toBe(false);
  expect(check(headers(right, "msg_1", `0${stamp}`), "{}")).toBe(false);
  expect(check(headers(right), "[]")).toBe(false);
});

test("five minutes either way are tolerated, and no more", () => {
  for (const [seconds, verdict] of [
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ] as const) {
    const timestamp = String(Number(stamp) + seconds);
    expect(check(headers(sign("m", timestamp, "x"), "m", timestamp), "x")).toBe(verdict);
  }
});

test("one right signature among several is enough, of any of the secrets that are in force", () => {
  const other = Buffer.alloc(32, 7);
  const wrong = sign("msg_1", stamp, "{}", Buffer.alloc(32, 1));
  const byOld = sign("msg_1", stamp, "{}", other);
  const byNew = sign("msg_1", stamp, "{}");
  expect(check(headers(`${wrong} v1a,xyz ${byNew}`), "{}")).toBe(true);
  expect(check(headers(`${wrong} ${byOld}`), "{}", [key, other])).toBe(true);
  expect(check(headers(`${wrong} ${byOld}`), "{}")).toBe(false);
  expect(check(headers(byNew), "{}", [])).toBe(false);
});

test.each<[string, Record<string, string | null>]>([
  ["no id", { "webhook-id": null }],
  ["no time", { "webhook-timestamp": null }],
  ["no signature", { "webhook-signature": null }],
  ["an id twice", { "webhook-id": "msg_1, msg_1" }],
  ["a time twice", { "webhook-timestamp": `${stamp}, ${stamp}` }],
  [
    "a signature twice",
    { "webhook-signature": `${sign("msg_1", stamp, "{}")}, ${sign("msg_1", stamp, "{}")}` },
  ],
  ["a time with a fraction", { "webhook-timestamp": `${stamp}.0` }],
  ["a time that is none", { "webhook-timestamp": "NaN" }],
  ["a time in milliseconds", { "webhook-timestamp": `${stamp}000` }],
  ["an id that is too long", { "webhook-id": "m".repeat(151) }],
  ["an id with a blank", { "webhook-id": "msg 1" }],
  ["another version", { "webhook-signature": sign("msg_1", stamp, "{}").replace("v1,", "v2,") }],
  ["half a signature", { "webhook-signature": sign("msg_1", stamp, "{}").slice(0, 30) }],
  ["twenty others before", { "webhook-signature": `${"v1,x ".repeat(20)}${sign("msg_1", stamp, "{}")}` }],
])("refused: %s", (_what, changed) => {
  const sent: Record<string, string> = headers(sign("msg_1", stamp, "{}"));
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) delete sent[name];
    else sent[name] = value;
  }
  expect(check(sent, "{}")).toBe(false);
});

test("a secret is whsec_ and 24 to 64 bytes in base64", () => {
  const of = (bytes: number) => `whsec_${Buffer.alloc(bytes, 5).toString("base64")}`;
  expect([23, 24, 32, 64, 65].map((bytes) => secretBytes(of(bytes))?.length ?? null)).toEqual([
    null,
    24,
    32,
    64,
    null,
  ]);
  for (const text of ["", "whsec_", secret.slice(6), `${secret}=`, "whsec_é", of(32).replace(/=+$/, "")]) {
    expect(secretBytes(text)).toBeNull();
  }
});
