import { route } from "@/lib/http/route";
import { signOff } from "@/lib/report/signOff";

export const PUT = route<{ period: string }>(
  { permission: "report:sign", session: "required" },
  async (ctx, _, { period }) => Response.json(await signOff(ctx, period)),
);
