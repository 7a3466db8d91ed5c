import { gatesCsv } from "@/lib/handover/gatesCsv";
import { listGates } from "@/lib/handover/listGates";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return new Response(gatesCsv(await listGates(ctx, query)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="gates.csv"',
    },
  });
});
