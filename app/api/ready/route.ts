import { connection } from "@/lib/db/connection";
import { readiness } from "@/lib/http/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const found = await readiness(connection);
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
