import { type CallToolResult, ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { problem } from "@/lib/http/problem";
import { tools } from "@/lib/mcp/tools";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Calls a tool by its name. What goes wrong in it is an answer, so that the agent reads what to do: the same words as
 * the API's problem, and the problem itself. What nobody foresaw is logged, and answered with an id.
 * @throws McpError for a tool that there is not
 */
export async function callTool(ctx: Ctx, name: string, input: unknown): Promise<CallToolResult> {
  const tool = tools.find((one) => one.name === name);
  if (tool === undefined) {
    throw new McpError(
      ErrorCode.InvalidParams,
      `There is no tool ${JSON.stringify(name.slice(0, 100))}: ask tools/list.`,
    );
  }
  try {
    const { answer, words } = await tool.call(ctx, input);
    const json = JSON.stringify(answer);
    return {
      // for clients that show their agent no structured answer
      content: tool.inFull ? [text(words)] : [text(words), text(json)],
      structuredContent: JSON.parse(json) as Record<string, unknown>,
    };
  } catch (error) {
    return refused(error, name);
  }
}

async function refused(error: unknown, name: string): Promise<CallToolResult> {
  const context = { requestId: "mcp", method: "tools/call", path: name };
  const told = (await problem(error, context).json()) as Problem;
  const wrong = (told.errors ?? []).map(({ pointer = "", detail }) => `- ${pointer} ${detail}`);
  const words = [`${told.title}. ${told.detail}`, ...(wrong.length > 1 ? wrong : [])].join("\n");
  return { content: [text(words), text(JSON.stringify(told))], isError: true };
}

interface Problem {
  title: string;
  detail: string;
  errors?: { pointer?: string; detail: string }[];
}

function text(text: string): { type: "text"; text: string } {
  return { type: "text", text };
}
