import { gunzipSync } from "node:zlib";
import type { Ask } from "./matrix";

/** Browsers ask for what is packed: to pack and unpack thousands of pages besides took a tenth of the time. */
export const unpacked = { "accept-encoding": "identity" };

/** Sends what the matrix asks, with the headers of somebody, and follows no redirect. */
export async function request(
  url: string,
  method: string,
  { path, body, form }: Ask,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; text: string }> {
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      ...unpacked,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const packed = answer.headers.get("content-type") === "application/gzip";
  return { status: answer.status, headers: answer.headers, text: String(packed ? gunzipSync(bytes) : bytes) };
}
