import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The address under which the reader reached this server, for lines to be pasted elsewhere; no final slash. */
export async function serverAddress(): Promise<string> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  const own = env().NEXTAUTH_URL;
  if (!host || !/^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host)) return own;
  const protocol =
    asked.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? new URL(own).protocol.slice(0, -1);
  return `${protocol === "https" ? "https" : "http"}://${host}`;
}
