import { Fault } from "@/lib/contract/fault";
import { env } from "@/lib/env";
import { readJsonText } from "@/lib/events/readJsonText";
import { readUpload } from "@/lib/http/readUpload";
import { route } from "@/lib/http/route";
import { arriving } from "@/lib/intake/arriving";
import { createImport } from "@/lib/intake/createImport";
import { listImports } from "@/lib/intake/listImports";
import { mappingOfPreset } from "@/lib/intake/mappingOfPreset";
import { startImport } from "@/lib/intake/startImport";

export const GET = route({ permission: "events:write" }, async (ctx, request) =>
  Response.json(await listImports(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);

export const POST = route({ permission: "events:write", events: true }, async (ctx, request) => {
  const limit = env().UPLOAD_LIMIT_BYTES;
  const { taken, fields } = await arriving(ctx, () =>
    readUpload(request, (file, name) => createImport(ctx, { name, file, limit })),
  );
  if (fields.preset !== undefined && fields.mapping === undefined) {
    const mapping = await mappingOfPreset(ctx, taken.id, fields);
    return Response.json(await startImport(ctx, taken.id, mapping), { status: 202 });
  }
  if (fields.mapping === undefined) return Response.json(taken, { status: 202 });
  const parsed = readJsonText(Buffer.from(fields.mapping));
  if ("fault" in parsed) {
    const { line, column, detail } = parsed.fault;
    throw new Fault("malformed", `The mapping is not JSON: line ${line}, column ${column}: ${detail}.`);
  }
  return Response.json(await startImport(ctx, taken.id, parsed.value), { status: 202 });
});
