import { otlpRoute } from "@/lib/http/otlpRoute";
import { chargeEvents } from "@/lib/http/rateLimit";
import { readBody } from "@/lib/http/readBody";
import { requestBytes } from "@/lib/otlp/limits";
import { readJson } from "@/lib/otlp/readJson";
import { readProtobuf } from "@/lib/otlp/readProtobuf";
import { receiveSpans } from "@/lib/otlp/receiveSpans";

export const POST = otlpRoute(async (ctx, request, encoding) => {
  const body = await readBody(request, requestBytes);
  const sent = encoding === "application/json" ? readJson(body) : readProtobuf(body);
  chargeEvents(ctx, sent.spans.length + sent.refused.length, ctx.now);
  return receiveSpans(ctx, sent);
});
