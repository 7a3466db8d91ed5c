import { lookup as systemLookup } from "node:dns/promises";
import { type ClientRequest, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "@/lib/outgoing/isPublicAddress";
import { readOutgoingUrl } from "@/lib/outgoing/readOutgoingUrl";

/** Sends a text to an address of somebody else's; never throws. */
export type Post = (url: string, body: string, headers: Record<string, string>) => Promise<Posted>;

export type Posted =
  /** `whole`: false where the answer's text was cut off, by its length or by time; its status is true all the same */
  | { kind: "answered"; status: number; text: string; whole: boolean; retryAfter: number | null }
  /** Nothing of it was written: it surely did not arrive. */
  | { kind: "unsent"; reason: Unsent }
  /** It was written, and no answer came: it may have arrived. */
  | { kind: "cut"; reason: "timeout" | "reset" };

/** `address` and `private` stay as they are when it is tried again; the others may pass. */
export type Unsent = "address" | "private" | "name" | "refused" | "tls" | "timeout" | "unreachable";

export interface Outgoing {
  /** private networks and plain HTTP are allowed */
  allowPrivate: boolean;
  /** milliseconds for all of it, the answer included */
  timeout?: number;
  /** every address of a name */
  resolve?: (name: string) => Promise<{ address: string; family: number }[]>;
}

/**
 * A way out of the house: POST over HTTPS to public addresses alone. A name is resolved once, for the connection itself,
 * and all of its addresses must be public, so that it cannot turn into another between a look and the connection. No
 * redirect is followed, no proxy asked, at most 64 KiB of an answer are read, and it ends after ten seconds.
 */
export function post({ allowPrivate, timeout = 10_000, resolve = everyAddress }: Outgoing): Post {
  return (address, body, headers) =>
    new Promise((answer) => {
      const url = readOutgoingUrl(address, allowPrivate);
      if (typeof url === "string") return answer({ kind: "unsent", reason: url });
      const secure = url.protocol === "https:";
      let written = false;
      let request: ClientRequest | null = null;
      const settle = (posted: Posted) => {
        clearTimeout(timer);
        answer(posted);
        request?.destroy();
      };
      const failed = (reason: Unsent, cut: "timeout" | "reset" = "reset") =>
        settle(written ? { kind: "cut", reason: cut } : { kind: "unsent", reason });
      let late = () => failed("timeout", "timeout");
      const timer = setTimeout(() => late(), timeout);
      request = (secure ? secureRequest : plainRequest)(url, {
        method: "POST",
        agent: false,
        lookup: checkedLookup(resolve, allowPrivate),
        headers: { ...headers, "content-length": Buffer.byteLength(body), "user-agent": "Handover" },
      });
      request.on("socket", (socket) => {
        socket.once(secure ? "secureConnect" : "connect", () => {
          if (!allowPrivate && !isPublicAddress(socket.remoteAddress ?? "")) return failed("private");
          // headers and body go out from here on, and not before
          written = true;
          request?.end(body);
        });
      });
      request.on("error", (error: NodeJS.ErrnoException) => failed(reasonOf(error, secure)));
      request.on("response", (response) => {
        const status = response.statusCode ?? 0;
        const asked = Number(response.headers["retry-after"] ?? Number.NaN);
        const retryAfter = Number.isFinite(asked) && asked >= 0 ? asked : null;
        const parts: Buffer[] = [];
        let size = 0;
        const done = (whole: boolean) =>
          settle({ kind: "answered", status, text: Buffer.concat(parts).toString(), whole, retryAfter });
        late = () => done(false);
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > mostAnswered) done(false);
          else parts.push(part);
        });
        response.on("end", () => done(response.complete));
        response.on("error", () => done(false));
        response.on("close", () => done(false));
      });
    });
}

const mostAnswered = 64 * 1024;

const everyAddress: NonNullable<Outgoing["resolve"]> = (name) => systemLookup(name, { all: true });

class PrivateAddress extends Error {
  override name = "PrivateAddress";
}

function checkedLookup(resolve: NonNullable<Outgoing["resolve"]>, allowPrivate: boolean): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (!allowPrivate && found.some(({ address }) => !isPublicAddress(address))) {
          return callback(new PrivateAddress(), "", 0);
        }
        if (!first) return callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
        if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

function reasonOf(error: NodeJS.ErrnoException, secure: boolean): Unsent {
  if (error instanceof PrivateAddress) return "private";
  // several addresses were tried
  const code = error.code ?? (error as { errors?: NodeJS.ErrnoException[] }).errors?.[0]?.code ?? "";
  if (code === "ENOTFOUND" || code.startsWith("EAI_")) return "name";
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ETIMEDOUT") return "timeout";
  if (/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN)$/.test(code)) return "unreachable";
  return secure ? "tls" : "unreachable";
}
