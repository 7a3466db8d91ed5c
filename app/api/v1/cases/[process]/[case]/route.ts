import { readCase } from "@/lib/cases/readCase";
import { route } from "@/lib/http/route";

export const GET = route<{ process: string; case: string }>(
  { permission: "figures:read" },
  async (ctx, _request, params) => Response.json(await readCase(ctx, params.process, params.case)),
);
