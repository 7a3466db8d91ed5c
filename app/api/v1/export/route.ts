import { Readable } from "node:stream";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { route } from "@/lib/http/route";
import { readSettings } from "@/lib/settings/readSettings";
import { exportStream } from "@/lib/transfer/exportStream";

export const GET = route({ permission: "organisation:export" }, async (ctx) => {
  const { slug, timezone } = await readSettings(ctx);
  return new Response(Readable.toWeb(exportStream(ctx)) as ReadableStream, {
    headers: {
      "Content-Type": "application/gzip",
      "Content-Disposition": `attachment; filename="${slug}-${dayInZone(ctx.now, timezone)}.ndjson.gz"`,
    },
  });
});
