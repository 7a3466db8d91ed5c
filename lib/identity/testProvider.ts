import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What the provider is to say of whoever comes next; what is not given is as it must be. */
export type Says = Partial<
  Record<"sub" | "email" | "email_verified" | "name" | "iss" | "aud" | "exp" | "nonce", unknown>
> & {
  /** the address is said by the userinfo endpoint alone */
  addressApart?: boolean;
  /** signed with a key that is not the provider's */
  forged?: boolean;
  /** the person says no */
  declines?: boolean;
};

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  says: Says;
  /** what the browser was sent to the provider with, last */
  asked: URLSearchParams;
  stop(): Promise<void>;
}

/**
 * For tests: an OIDC provider on this machine that asks nobody anything: discovery, authorization with PKCE (S256),
 * tokens (RS256), keys, userinfo.
 */
export async function testProvider(): Promise<TestProvider> {
  const [own, other] = [newKey(), newKey()];
  const codes = new Map<string, URLSearchParams>();
  const at: TestProvider = {
    issuer: "",
    clientId: "handover",
    clientSecret: "of-the-test-provider",
    says: {},
    asked: new URLSearchParams(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const person = () => {
    const { sub, email, email_verified, name } = at.says;
    return { sub, email, email_verified, name };
  };
  const tokens = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await textOf(request));
    const asked = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const basic = Buffer.from(`${at.clientId}:${at.clientSecret}`).toString("base64");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      !asked ||
      request.headers.authorization !== `Basic ${basic}` ||
      asked.get("code_challenge_method") !== "S256" ||
      asked.get("code_challenge") !== proof ||
      asked.get("redirect_uri") !== form.get("redirect_uri")
    ) {
      return { status: 400, content: { error: "invalid_grant" } };
    }
    const { addressApart, forged, declines: _, ...says } = at.says;
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: at.issuer, aud: at.clientId, iat: seconds, exp: seconds + 300, nonce: asked.get("nonce") },
      ...says,
      ...(addressApart ? { email: undefined, email_verified: undefined, name: undefined } : {}),
    };
    const idToken = signed(claims, forged ? other.privateKey : own.privateKey);
    return { status: 200, content: { access_token: "access", token_type: "Bearer", id_token: idToken } };
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", at.issuer);
    const json = (status: number, content: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    if (url.pathname === "/.well-known/openid-configuration") return json(200, discovery(at.issuer));
    if (url.pathname === "/keys") {
      return json(200, { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256" }] });
    }
    if (url.pathname === "/userinfo") return json(200, person());
    if (url.pathname === "/token") {
      const { status, content } = await tokens(request);
      return json(status, content);
    }
    if (url.pathname !== "/authorize") return json(404, {});
    at.asked = url.searchParams;
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("state", url.searchParams.get("state") ?? "");
    if (at.says.declines) back.searchParams.set("error", "access_denied");
    else {
      const code = randomUUID();
      codes.set(code, url.searchParams);
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  at.issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return at;
}

function newKey() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 });
}

function signed(claims: object, key: Parameters<typeof sign>[2]): string {
  const parts = [{ alg: "RS256", typ: "JWT", kid: "one" }, claims];
  const body = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${body}.${sign("RSA-SHA256", Buffer.from(body), key).toString("base64url")}`;
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
