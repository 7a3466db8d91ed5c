import { Fault } from "@/lib/contract/fault";
import type { SyntaxFault } from "@/lib/events/findSyntaxError";
import type { Item } from "@/lib/events/item";
import { bodyEvents } from "@/lib/events/limits";
import { readCloudEvents } from "@/lib/events/readCloudEvents";
import { isBinaryMode, readCloudEventsBinary } from "@/lib/events/readCloudEventsBinary";
import { readJson } from "@/lib/events/readJson";
import { readLines } from "@/lib/events/readLines";
import { asked } from "@/lib/http/asked";
import { bodyStream } from "@/lib/http/bodyStream";
import { queryOf } from "@/lib/http/queryOf";
import { chargeEvents } from "@/lib/http/rateLimit";
import { readBody } from "@/lib/http/readBody";
import { route } from "@/lib/http/route";
import { receive } from "@/lib/ingest/receive";
import { type TakeBack, takeBack } from "@/lib/ingest/takeBack";
import { listEvents } from "@/lib/sources/listEvents";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const { organisation: _, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await listEvents(ctx, query));
});

export const POST = route({ permission: "events:write", events: true }, async (ctx, request) => {
  const atomic = asked(request, "atomic");
  const items = await itemsOf(request, atomic);
  const answer = await receive(ctx, items, { atomic });
  chargeEvents(ctx, answer.received, ctx.now);
  if (atomic && answer.rejected > 0) {
    throw new Fault(
      "invalid",
      "Nothing was stored: mend the events named in errors and send all of them again.",
      {
        ...answer,
      },
    );
  }
  return Response.json(answer);
});

/** Which one, the query says: both parts of its name are the sender's own and may be any text. */
export const DELETE = route({}, async (ctx, request) => {
  await takeBack(ctx, queryOf(request) as unknown as TakeBack);
  return new Response(null, { status: 204 });
});

const types = [
  "application/json",
  "application/x-ndjson",
  "application/cloudevents+json",
  "application/cloudevents-batch+json",
];

async function itemsOf(request: Request, atomic: boolean): Promise<Item[] | AsyncIterable<Item>> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  // a structured event may have its attributes in headers besides: its body counts
  if (isBinaryMode(request.headers) && type !== "application/cloudevents+json") return binary(request, type);
  if (type === "application/x-ndjson") {
    if (atomic) {
      throw new Fault("invalid", "atomic=true needs a JSON array: lines are stored as they come in.");
    }
    return readLines(bodyStream(request));
  }
  if (!types.includes(type)) {
    throw new Fault("unsupported-media-type", `Content-Type must be one of: ${types.join(", ")}.`);
  }
  const body = await readBody(request);
  const read =
    type === "application/json"
      ? readJson(body)
      : readCloudEvents(body, type === "application/cloudevents+json" ? "structured" : "batched");
  if ("unreadable" in read) throw unreadable(read.unreadable);
  if (read.count > bodyEvents) {
    throw new Fault(
      "too-large",
      `At most ${bodyEvents} events in one request, ${read.count} came: send them in parts, or as NDJSON.`,
    );
  }
  return read.items;
}

async function binary(request: Request, type: string): Promise<Item[]> {
  if (types.includes(type) && type !== "application/json") {
    throw new Fault(
      "malformed",
      `Headers that begin with ce- tell of one event, whose data is the body, and ${type} holds whole events: leave ` +
        "the headers out, or send the data alone as application/json. Nothing was stored.",
    );
  }
  if (!/^\w[^;,]*[/+]json$/.test(type)) {
    throw new Fault(
      "unsupported-media-type",
      "With ce- headers (CloudEvents in binary mode) the body is the event's data: Content-Type must be application/json.",
    );
  }
  const read = readCloudEventsBinary(request.headers, await readBody(request));
  if ("unreadable" in read) throw unreadable(read.unreadable);
  return [read.item];
}

function unreadable({ line, column, detail }: SyntaxFault): Fault {
  return new Fault("malformed", `Line ${line}, column ${column}: ${detail}. Nothing was stored.`, {
    line,
    column,
  });
}
