import { Fault } from "@/lib/contract/fault";
import { type RouteContext, route } from "@/lib/http/route";
import { answer, type Encoding, failure, type PartialSuccess } from "@/lib/otlp/answer";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * A Next route handler for exporters of OTLP/HTTP: as `route` for who may send events, but answered as that protocol has
 * it, failures included (google.rpc.Status), in the encoding of the request. What a client should send again is
 * 429 or 503, as it retries nothing else.
 * https://opentelemetry.io/docs/specs/otlp/#otlphttp-response
 */
export function otlpRoute(
  handler: (ctx: Ctx, request: Request, encoding: Encoding) => Promise<PartialSuccess>,
): (request: Request, context: RouteContext<Record<string, never>>) => Promise<Response> {
  const answered = route<Record<string, never>>(
    { permission: "events:write", events: true },
    async (ctx, request) => {
      const encoding = encodingOf(request);
      if (encoding === null) {
        throw new Fault("unsupported-media-type", `Content-Type must be one of: ${encodings.join(", ")}.`);
      }
      return answer(encoding, await handler(ctx, request, encoding));
    },
  );
  return async (request, context) => {
    const response = await answered(request, context);
    return response.ok ? response : asStatus(response, encodingOf(request) ?? "application/json");
  };
}

const encodings: readonly Encoding[] = ["application/x-protobuf", "application/json"];

function encodingOf(request: Request): Encoding | null {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  return encodings.find((encoding) => encoding === type) ?? null;
}

async function asStatus(response: Response, encoding: Encoding): Promise<Response> {
  const { detail } = (await response.json()) as { detail: string };
  const headers = new Headers(response.headers);
  headers.delete("content-type");
  // an input that will never do, and a moment that was the wrong one
  const status = response.status === 422 ? 400 : response.status === 409 ? 503 : response.status;
  if (status === 503 && !headers.has("retry-after")) headers.set("Retry-After", "1");
  const told = failure(encoding, status, detail);
  for (const [name, value] of headers) told.headers.set(name, value);
  return told;
}
