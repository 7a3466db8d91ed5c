import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";

/** What a tool answers: its structured answer, its words, and whether it refused. */
export async function calledTool(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { structuredContent, content, isError } = (await client.callTool({
    name,
    arguments: given,
  })) as CallToolResult;
  const texts = content.map((part) => (part.type === "text" ? part.text : ""));
  return { answer: structuredContent, words: texts[0] ?? "", texts, refused: isError === true };
}
