import type { Tool as ListedTool } from "@modelcontextprotocol/sdk/types.js";
import { perProcess } from "@/lib/db/perProcess";
import { jsonSchema } from "@/lib/http/jsonSchema";
import { endpointOf } from "@/lib/mcp/endpointOf";
import type { Tool } from "@/lib/mcp/tool";

/** A tool as `tools/list` tells it: its answer is described by the schema of the API's own. Made once a process. */
export function describeTool(tool: Tool): ListedTool {
  const made = perProcess("describedTools", () => new Map<string, ListedTool>());
  const found = made.get(tool.name) ?? described(tool);
  made.set(tool.name, found);
  return found;
}

function described({ name, title, description, input, endpoint, writes }: Tool): ListedTool {
  return {
    ...{ name, title, description },
    inputSchema: { ...jsonSchema.asked(input), type: "object" },
    outputSchema: { ...jsonSchema.answered(endpointOf(endpoint).answer()), type: "object" },
    annotations: {
      title,
      readOnlyHint: writes !== true,
      // what is written is added; sent twice it is there twice
      destructiveHint: false,
      idempotentHint: writes !== true,
      openWorldHint: false,
    },
  };
}
