import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type EraseOrganisation, eraseOrganisation } from "@/lib/settings/eraseOrganisation";

export const POST = route({ permission: "organisation:delete", session: "required" }, async (ctx, request) =>
  Response.json(await eraseOrganisation(ctx, (await readJson(request)) as EraseOrganisation)),
);
