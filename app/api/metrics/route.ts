import { connection } from "@/lib/db/connection";
import { env } from "@/lib/env";
import { metricsAccess } from "@/lib/http/metricsAccess";
import { metricsText } from "@/lib/observe/metricsText";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const access = metricsAccess(env().METRICS_TOKEN, request.headers.get("authorization"));
  const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain; version=0.0.4; charset=utf-8" };
  if (access === "closed") return new Response("Set METRICS_TOKEN to open this.\n", { status: 404, headers });
  if (access === "wrong") {
    const challenge = { "WWW-Authenticate": 'Bearer realm="metrics"' };
    return new Response("Send METRICS_TOKEN as Authorization: Bearer ….\n", {
      status: 401,
      headers: { ...headers, ...challenge },
    });
  }
  return new Response(await metricsText(connection), { headers });
}
