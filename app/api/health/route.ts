export const dynamic = "force-dynamic";

/** The process answers; whether it can serve is /api/ready. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
