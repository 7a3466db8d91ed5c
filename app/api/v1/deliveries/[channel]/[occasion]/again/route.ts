import { sendAgain } from "@/lib/delivery/sendAgain";
import { route } from "@/lib/http/route";

export const POST = route<{ channel: string; occasion: string }>(
  { permission: "deliveries:write" },
  async (ctx, _request, { channel, occasion }) => {
    await sendAgain(ctx, channel, decodeURIComponent(occasion));
    return new Response(null, { status: 202 });
  },
);
