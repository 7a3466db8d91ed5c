import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { whole } from "@/.ci/whole";
import { endpoints } from "@/lib/http/endpoints";
import { pages, routes } from "./matrix";
import { request, unpacked } from "./request";
import { world } from "./world";

const { url, scratch } = world();
const owner = { cookie: scratch.people.owner.cookie, origin: url, "x-organisation": scratch.slug };
const key = { authorization: `Bearer ${scratch.keys.admin}` };
const writer = { authorization: `Bearer ${scratch.keys["events:write"]}` };

const long = "x".repeat(65_536);
const values: unknown[] = [
  ...[null, true, -1, 0.1, 1e308, 1e15, "", " ", "NaN", "Infinity", "-0", "1e400", "99999999999999999999999"],
  ...[
    [],
    {},
    [[]],
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\u202e",
    "'; drop table event; --",
    "=1+1",
    "../../etc/passwd",
  ],
  ...["__proto__", "constructor", { toString: 1 }, "2026-02-30", "9999-12-31", "0000-00-00", long],
];
/** Bodies that are no valid JSON, or JSON that no call takes. */
const bodies: (string | Uint8Array)[] = [
  ...["", "{", "]", "nul", '{"a":1', '{"a":1}{"a":1}', "\u0000", "[1e999]", '"', "-", "[,]", "\ufeff{}"],
  ...["[]", "null", "1", '"x"', "[[]]", "[null]", "[1]", '{"__proto__":{"polluted":true}}'],
  ...[
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"a":1,"a":2}',
    "[".repeat(100_000),
    '{"a":'.repeat(50_000),
  ],
  ...[`"${long}"`, `{"${long}":1}`, "1".repeat(65_536), '{"name":"\\ud800"}', '{"name":"\\u0000"}'],
  ...[new Uint8Array([0xff, 0xfe, 0x00]), new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
];
const texts = [
  "%00",
  "%ff",
  "..%2f..%2fetc%2fpasswd",
  "__proto__",
  "%F0%9F%92%A9",
  "a".repeat(8_000),
  "%E0%A4%A",
  "%20",
];
const cursors = [
  "x",
  "%00",
  "bnVsbA",
  "W10",
  "WzFd",
  btoa('["2026-01-01T00:00:00Z","x"]'),
  btoa('["\\u0000"]'),
  // well formed, but no day of the calendar, a year that there is not, a text that cannot be stored
  ...["2026-02-30", "0000-01-01", "2026-01-01"].flatMap((day) => [
    btoa(`["${day} 00:00:00+00","a\\u0000"]`),
    btoa(`["${day} 00:00:00+00","a","b\\u0000"]`),
    btoa(`["${day} 00:00:00+00","00000000-0000-4000-8000-000000000001"]`),
  ]),
  btoa('["true","0000-01-01T00:00:00Z","00000000-0000-4000-8000-000000000001"]'),
  "a".repeat(900),
];

describe("what no call takes is refused, never failed on", () => {
  test.each(Object.entries(routes))("%s", async (route, { who, ask }) => {
    const [method = ""] = route.split(" ");
    const turn = Object.keys(routes).indexOf(route);
    const { path, body } = ask(scratch);
    const endpoint = endpointOf(route);
    const writes = typeof who === "object" && who.scopes.includes("events:write");
    const headers = { ...(writes ? writer : key) };
    const sent: Promise<void>[] = [];
    let count = 0;
    const send = (path: string, body?: string | Uint8Array, more: Record<string, string> = {}) => {
      const content = method === "GET" ? {} : { body: (body ?? "{}") as BodyInit };
      const type = { "content-type": "application/json" };
      sent.push(
        fetch(`${url}${path}`, {
          method,
          redirect: "manual",
          // each from an address of its own, so that no limit of attempts stands before what is looked at
          headers: {
            ...unpacked,
            ...headers,
            ...type,
            "x-forwarded-for": `2001:db8::${(count++).toString(16)}`,
            ...more,
          },
          ...content,
        }).then((answer) =>
          expectRefusal(answer, `${method} ${path.slice(0, 200)} ${String(body).slice(0, 200)}`),
        ),
      );
      return sent.length % 8 === 0 ? Promise.all(sent.splice(0)) : null;
    };

    for (const text of pathsWith(route)) await send(text);
    const [plain = "", query = ""] = path.split("?");
    const names = [
      ...new Set([...namesOf(endpoint?.query), ...new URLSearchParams(query).keys(), "unknown"]),
    ];
    for (const [at, name] of names.entries()) {
      const known = [...new URLSearchParams(query)]
        .filter(([other]) => other !== name)
        .map((pair) => pair.join("="));
      const given =
        name === "cursor"
          ? [...cursors, ...texts]
          : some(["", "-1", "1e9", "2026-13-45", "0000-01-01", "NaN", ...texts], turn + at, fewer);
      for (const value of given) await send(`${plain}?${[...known, `${name}=${value}`].join("&")}`);
      await send(`${plain}?${[...known, `${name}=1`, `${name}=2`].join("&")}`);
    }
    if (method !== "GET") {
      // these read what is sent by themselves
      const reads = /\/(events|mcp|traces|metrics|logs|hooks)\b/.test(route);
      for (const text of reads ? bodies : some(bodies, turn, fewer)) await send(path, text);
      for (const broken of mutations(body, namesOf(endpoint?.body?.schema), turn))
        await send(path, JSON.stringify(broken));
      for (const type of [
        "",
        "text/plain",
        "application/x-ndjson",
        "multipart/form-data",
        "a".repeat(2_000),
      ]) {
        await send(path, JSON.stringify(body ?? {}), { "content-type": type });
      }
      await send(path, "not packed", { "content-encoding": "gzip" });
      await send(path, gzipSync("{").subarray(0, 12), { "content-encoding": "gzip" });
      await send(path, "{}", { "content-encoding": "br" });
    }
    await send(path, undefined, { "x-organisation": "a".repeat(4_000), authorization: "Bearer " });
    await Promise.all(sent);
  });

  test("a slug that is none is no organisation's", async () => {
    for (const slug of ["", "%00", "__proto__", "../..", "a".repeat(4_000)]) {
      const headers = { ...owner, "x-organisation": slug };
      expect((await request(url, "GET", { path: "/api/v1/settings" }, headers)).status, slug).toBe(404);
    }
  });

  test("a wrong cookie or key is nobody's", async () => {
    const name = scratch.people.owner.cookie.split("=")[0];
    for (const cookie of ["", "x", "a.b.c.d.e", "%00", "..", "a".repeat(6_000)]) {
      expect(
        (await request(url, "GET", { path: "/api/v1/organisations" }, { cookie: `${name}=${cookie}` }))
          .status,
      ).toBe(401);
    }
    for (const given of [
      "",
      "Bearer",
      "Bearer ho_live_",
      `Bearer ${scratch.keys.admin}x`,
      `Basic ${btoa("a:b")}`,
      "a".repeat(6_000),
    ]) {
      expect((await request(url, "GET", { path: "/api/v1/settings" }, { authorization: given })).status).toBe(
        401,
      );
    }
  });
});

describe("a page takes any address", () => {
  const names = [
    ...[
      "from",
      "to",
      "range",
      "compare",
      "kpi",
      "cursor",
      "edit",
      "process",
      "level",
      "resolution",
      "state",
      "counts",
    ],
    ...[
      "closedFrom",
      "closedTo",
      "stage",
      "search",
      "code",
      "pointer",
      "tab",
      "limit",
      "sort",
      "callbackUrl",
      "error",
    ],
  ];
  const given = ["", ...texts, "-1", "2026-13-45", "9999-12-31", ...cursors.slice(2)];
  test.each(Object.entries(pages))("%s", async (page, { path }) => {
    const turn = Object.keys(pages).indexOf(page);
    for (const text of some(given, turn, 3 * fewer)) {
      const query = names.map((name) => `${name}=${text.slice(0, 400)}`).join("&");
      const answer = await request(
        url,
        "GET",
        { path: `${path(scratch)}?${query}` },
        { cookie: owner.cookie },
      );
      expect(answer.status, `${page}?…=${text.slice(0, 40)}`).toBeLessThan(500);
      expect(answer.text, `${page}?…=${text.slice(0, 40)}`).not.toContain('"digest"');
    }
    const twice = await request(
      url,
      "GET",
      { path: `${path(scratch)}?${names.map((n) => `${n}=1&${n}=2`).join("&")}` },
      { cookie: owner.cookie },
    );
    expect(twice.status).toBeLessThan(500);
    for (const text of pathsWith(page)) {
      const answer = await request(url, "GET", { path: text }, { cookie: owner.cookie });
      expect(answer.status, text.slice(0, 100)).toBeLessThan(500);
    }
  });
});

test.each(["PUT", "PATCH", "TRACE", "DELETE"])(
  "%s where only POST is taken is answered with POST",
  async (method) => {
    const { status, headers } = await raw(
      `${method} /api/v1/changes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(405);
    expect(headers).toMatch(/^allow: POST, OPTIONS\r$/im);
  },
);

test("a body that is refused before it was read holds up no other request", async () => {
  const packed = gzipSync(Buffer.alloc(200_000_000));
  const bomb = { "content-encoding": "gzip", "content-type": "application/json" };
  for (let turn = 0; turn < 4; turn++) {
    const refused = await fetch(`${url}/api/v1/events`, {
      method: "POST",
      headers: { ...writer, ...bomb },
      body: Buffer.concat([packed, packed]),
    });
    expect(refused.status).toBe(413);
    const began = performance.now();
    expect((await fetch(`${url}/api/v1/events`, { method: "POST", headers: bomb, body: "x" })).status).toBe(
      401,
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  }
});

describe("a file that would take hours or all memory to look at is answered at once", () => {
  const rule = {
    type: "case.contact",
    id: "{a}",
    time: { column: "t", format: "iso" },
    data: { process: "p", case: "{a}" },
  };
  const mapped = (more: object, data: object = {}) => ({
    ...{ source: "s", zone: "UTC", rules: [{ ...rule, data: { ...rule.data, ...data } }], ...more },
  });
  const chain = Array.from({ length: 50_000 }, (_, n) => ({ a: n, t: "2026-03-02", p: n - 1 }));
  test.each<[string, string | Uint8Array, object]>([
    [
      "a cell of digits that are no number",
      `a,t,n\n1,2026-03-02,${"1".repeat(300_000)}x\n`,
      mapped({ format: "csv" }, { seconds: { column: "n", number: true } }),
    ],
    ["a header of 10^5 columns", `${"a,".repeat(100_000)}\n`, mapped({ format: "csv" })],
    ["one field of 100 MB", gzipSync(`a,t\n"${"x".repeat(100_000_000)}"`), mapped({ format: "csv" })],
    [
      "rows in one chain",
      JSON.stringify(chain),
      mapped({ format: "ndjson", path: "", tree: { id: "a", parent: "p", same: "a" } }),
    ],
    [
      "the file with each of its rows",
      JSON.stringify(chain),
      mapped({ format: "ndjson", path: "" }, { title: "{$file}" }),
    ],
    [
      "ten million values",
      gzipSync(`[${"{},".repeat(10_000_000)}{}]`),
      mapped({ format: "ndjson", path: "" }),
    ],
    ["gzip of gzip", gzipSync(gzipSync(Buffer.alloc(100_000_000))), mapped({ format: "csv" })],
  ])("%s", async (_, file, mapping) => {
    const form = new FormData();
    form.set("file", new Blob([file as BlobPart]), "x");
    const brought = await fetch(`${url}/api/v1/imports`, { method: "POST", headers: writer, body: form });
    const { id } = (await brought.json()) as { id: string };
    const began = performance.now();
    for (const [verb, body] of [
      ["preview", { mapping }],
      ["values", { mapping, column: "a" }],
    ] as const) {
      const answer = await request(url, "POST", { path: `/api/v1/imports/${id}/${verb}`, body }, writer);
      expect([200, 422], answer.text.slice(0, 300)).toContain(answer.status);
    }
    const seen = await request(url, "GET", { path: `/api/v1/imports/${id}/recognition` }, writer);
    expect([200, 422], seen.text.slice(0, 300)).toContain(seen.status);
    expect(performance.now() - began).toBeLessThan(15_000);
    await request(url, "DELETE", { path: `/api/v1/imports/${id}` }, writer);
  });
});

test("and after all that, figures are what the events say", async () => {
  const answer = await request(url, "GET", { path: "/api/v1/verify" }, key);
  const { differences } = JSON.parse(answer.text) as { differences: Record<string, number> };
  expect(Object.keys(differences).length).toBeGreaterThan(3);
  expect(new Set(Object.values(differences))).toEqual(new Set([0]));
});

async function expectRefusal(answer: Response, label: string): Promise<void> {
  const text = await answer.text();
  expect(answer.status, `${label}: ${text.slice(0, 300)}`).toBeLessThan(500);
  expect(text, label).not.toMatch(/\bat \S+ \(|node_modules|prisma|select /i);
  if (answer.status >= 400 && answer.url.includes("/api/v1/") && answer.status !== 431) {
    expect(answer.headers.get("content-type"), `${label}: ${answer.status} ${text.slice(0, 100)}`).toMatch(
      /json/,
    );
  }
}

function endpointOf(route: string) {
  const [method, path = ""] = route.split(" ");
  const described = path.replace(/\[(\w+)\]/g, "{$1}");
  return endpoints.find((endpoint) => endpoint.method === method && endpoint.path === described);
}

/** The names that a schema's own description gives. */
function namesOf(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.keys(properties);
}

/** The address with each of its changeable parts replaced by each of the texts. */
function pathsWith(route: string): string[] {
  const path = route.split(" ").at(-1) ?? "";
  const known: Record<string, string> = {
    org: scratch.slug,
    process: scratch.process,
    key: scratch.process,
    case: scratch.case,
    id: scratch.keyId,
  };
  const parts = [...path.matchAll(/\[([.\w]+)\]/g)].map(([, name = ""]) => name);
  return parts.flatMap((changed) =>
    texts.map((text) =>
      path.replace(/\[([.\w]+)\]/g, (_, name: string) => (name === changed ? text : (known[name] ?? "x"))),
    ),
  );
}

/** Of as many calls or pages as this, side by side, each is asked a part, and all of them everything. */
const fewer = whole ? 1 : 3;

/** Every so manieth one, beginning with another at each turn. */
function some<T>(all: readonly T[], turn: number, every: number): T[] {
  return all.filter((_, at) => at % every === turn % every);
}

/** A good body with each of its values, and each that the call knows, replaced by some of what is not good. */
function mutations(body: unknown, names: string[], turn: number): unknown[] {
  if (Array.isArray(body)) {
    return body.flatMap((item) => mutations(item, names, turn).map((broken) => [broken]));
  }
  const good = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const own = [...new Set([...Object.keys(good), ...names])];
  const nested = own.flatMap((name) =>
    typeof good[name] === "object" && good[name] !== null
      ? mutations(good[name], [], turn).map((broken) => ({ ...good, [name]: broken }))
      : [],
  );
  const replaced = own.flatMap((name, at) =>
    some(values, turn + at, 3 * fewer).map((value) => ({ ...good, [name]: value })),
  );
  return [...replaced, ...nested];
}

/** As bytes on the wire, which no client would send. */
async function raw(text: string): Promise<{ status: number; headers: string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let said = "";
  for await (const chunk of socket) said += chunk;
  return { status: Number(said.split(" ")[1]), headers: said.split("\r\n\r\n")[0]?.concat("\r") ?? "" };
}
