import { randomUUID } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import type { Provider } from "@/lib/identity/provider";
import { signInOptions, type Visit } from "@/lib/identity/signInOptions";

/**
 * For tests: somebody's browser at the sign-in, with its cookies. It asks next-auth as the route does; only the frame
 * around it (Next's request) is another.
 */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #address = randomUUID();

  constructor(readonly provider: Provider) {}

  /** Takes the value of a Set-Cookie, or `name=value`. */
  take(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    const ended = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (ended) this.cookies.delete(name);
    else this.cookies.set(name, value.join("="));
  }

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "x-forwarded-for": this.#address });
  }

  /** Presses the provider's button, up to the provider's address. */
  async begin(callbackUrl = "/"): Promise<string> {
    const { csrfToken } = (await this.ask("GET", ["csrf"])) as { csrfToken: string };
    const form = { csrfToken, callbackUrl, json: "true" };
    return ((await this.ask("POST", ["signin", "oidc"], {}, form)) as { url: string }).url;
  }

  /** Comes back from the provider; the path that it is led on to. */
  async arrive(address: string): Promise<string> {
    const query = Object.fromEntries(new URL(address).searchParams);
    const { location } = (await this.ask("GET", ["callback", "oidc"], query)) as { location: string };
    return location.replace(env().NEXTAUTH_URL, "");
  }

  /** All of it: to the provider, and back. */
  async signIn(callbackUrl?: string): Promise<string> {
    const answer = await fetch(await this.begin(callbackUrl), { redirect: "manual" });
    return this.arrive(answer.headers.get("location") ?? "");
  }

  /** Types the code of a second factor; the error, or null. */
  async enterCode(code: string): Promise<string | null> {
    const { csrfToken } = (await this.ask("GET", ["csrf"])) as { csrfToken: string };
    const form = { csrfToken, code, json: "true" };
    const { url } = (await this.ask("POST", ["callback", "code"], {}, form)) as { url: string };
    return new URL(url, env().NEXTAUTH_URL).searchParams.get("error");
  }

  async ask(method: string, nextauth: string[], query = {}, body = {}): Promise<unknown> {
    const visit: Visit = { headers: this.headers, cookies: [] };
    const cookies = Object.fromEntries(
      [...this.cookies].map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const request = {
      method,
      query: { ...query, nextauth },
      body,
      cookies,
      headers: Object.fromEntries(visit.headers),
    };
    let content: unknown = null;
    const set = new Map<string, unknown>();
    const response = {
      status: () => response,
      getHeader: (name: string) => set.get(name),
      setHeader: (name: string, value: unknown) => {
        set.set(name, value);
        return response;
      },
      json: (value: unknown) => {
        content = value;
      },
      send: (value: unknown) => {
        content = value;
      },
      end: () => {},
    };
    const answering = NextAuth as unknown as (...all: unknown[]) => Promise<void>;
    await answering(
      request as Partial<NextApiRequest>,
      response as unknown as NextApiResponse,
      signInOptions(visit, this.provider),
    );
    for (const cookie of [...((set.get("Set-Cookie") as string[] | undefined) ?? []), ...visit.cookies])
      this.take(cookie);
    const location = set.get("Location");
    return location === undefined ? content : { location };
  }
}
