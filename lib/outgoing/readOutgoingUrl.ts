import { isIP } from "node:net";
import { isPublicAddress } from "@/lib/outgoing/isPublicAddress";

/**
 * An address to send to, read once as browsers read it (so that 0x7f.1 is 127.0.0.1 here too), or why nothing is sent
 * there: `address` when it is no https address or holds a name and password, `private` when it names a private one.
 * What a name leads to is looked at when it is connected to.
 */
export function readOutgoingUrl(text: string, allowPrivate: boolean): URL | "address" | "private" {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === "" || url.username !== "" || url.password !== "") return "address";
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) return "address";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return "private";
  return url;
}
