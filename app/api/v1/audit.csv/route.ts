import { exportEntries } from "@/lib/audit/exportEntries";
import { route } from "@/lib/http/route";
import { streamedFile } from "@/lib/http/streamedFile";

export const GET = route({ permission: "audit:read" }, async (ctx, request) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return streamedFile(await exportEntries(ctx, "csv", asked), "text/csv; charset=utf-8", "audit.csv");
});
