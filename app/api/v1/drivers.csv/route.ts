import { driversCsv } from "@/lib/change/driversCsv";
import { driversQuery } from "@/lib/change/driversQuery";
import { readDrivers } from "@/lib/change/readDrivers";
import { parse } from "@/lib/contract/parse";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(driversQuery, Object.fromEntries(new URL(request.url).searchParams));
  return csvFile(driversCsv(await readDrivers(ctx, query)), `drivers-${query.kpi}-${query.from}-${query.to}`);
});
