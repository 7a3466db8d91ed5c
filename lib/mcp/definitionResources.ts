import {
  type ErrorCode,
  McpError,
  type ReadResourceResult,
  type Resource,
} from "@modelcontextprotocol/sdk/types.js";
import { listDefinitions } from "@/lib/definitions/listDefinitions";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { definitionText } from "@/lib/mcp/definitionText";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/** The definitions of KPIs, as resources that a person can hand to an agent; none for who may not read figures. */
export function definitionResources(ctx: Ctx): Resource[] {
  if (!may(ctx, "figures:read")) return [];
  return kpiKeys.map((key) => ({
    uri: `${start}${key}`,
    name: key,
    title: catalog[key].text.en.name,
    description: catalog[key].text.en.meaning,
    mimeType,
  }));
}

/**
 * One of them, as Markdown.
 * @throws McpError for one that there is not, also for who may not read any
 */
export async function readDefinition(ctx: Ctx, uri: string): Promise<ReadResourceResult> {
  const known = definitionResources(ctx).find((resource) => resource.uri === uri);
  const found = known && (await listDefinitions(ctx)).find(({ key }) => key === known.name);
  if (!found) {
    throw new McpError(
      notFound,
      `There is no resource ${JSON.stringify(uri.slice(0, 200))}: ask resources/list.`,
    );
  }
  return { contents: [{ uri, mimeType, text: definitionText(found, "en") }] };
}

const start = "handover://definitions/";
const mimeType = "text/markdown";
/** as the protocol numbers it; the library has no name for it */
const notFound = -32002 as ErrorCode;
