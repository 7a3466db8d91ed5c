import { openapi } from "@/lib/http/openapi";

/** The description of the API, for anybody: it says nothing of any organisation. */
export function GET(): Response {
  // made once: anybody may ask, and it takes a tenth of a second of the one thread
  described ??= JSON.stringify(openapi());
  return new Response(described, { headers: { "Content-Type": "application/json" } });
}

let described: string | null = null;
