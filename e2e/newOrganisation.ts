import { randomBytes } from "node:crypto";

export interface NewOrganisation {
  slug: string;
  /** with every scope */
  apiKey: string;
  /** `name=value` of its owner's session */
  cookie: string;
  /** A call of the API with the key. A body that is not text or bytes is sent as JSON. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** An organisation made as a newcomer makes one, through the API alone: an account, and a key by its session. */
export async function newOrganisation(url: string): Promise<NewOrganisation> {
  const unique = randomBytes(6).toString("hex");
  const json = { "content-type": "application/json" };
  const made = await fetch(`${url}/api/v1/sign-up`, {
    method: "POST",
    // a newcomer each with an address of their own, so that none waits for the others
    headers: { ...json, "x-forwarded-for": `2001:db8::${unique.slice(0, 4)}:${unique.slice(4, 8)}` },
    body: JSON.stringify({
      name: "Newcomer",
      email: `${unique}@new.example`,
      password: `newcomer ${unique}`,
      organisation: `New ${unique}`,
    }),
  });
  if (made.status !== 201) throw new Error(`sign-up: ${made.status} ${await made.text()}`);
  const { organisation: slug } = (await made.json()) as { organisation: string };
  const cookie = made.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  const keyed = await fetch(`${url}/api/v1/keys`, {
    method: "POST",
    headers: { ...json, cookie, origin: url, "x-organisation": slug },
    body: JSON.stringify({ name: "tests", scopes: ["events:write", "kpis:read", "admin"] }),
  });
  if (keyed.status !== 201) throw new Error(`keys: ${keyed.status} ${await keyed.text()}`);
  const { key: apiKey } = (await keyed.json()) as { key: string };
  return {
    slug,
    apiKey,
    cookie,
    call(method, path, body, headers = {}) {
      const raw = typeof body === "string" || body instanceof Uint8Array;
      return fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(body === undefined || raw ? {} : json),
          ...headers,
        },
        ...(body === undefined ? {} : { body: (raw ? body : JSON.stringify(body)) as BodyInit }),
      });
    },
  };
}
