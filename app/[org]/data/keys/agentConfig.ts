/** What an agent's program is told, so that it finds the tools of this server. */
export const agentConfigs = ["command", "list", "editor"] as const;
export type AgentConfig = (typeof agentConfigs)[number];

/**
 * A line for Claude Code, the list of servers that Cursor and most others read, and that of VS Code.
 * @param address of this server, without a final slash
 */
export function agentConfig(kind: AgentConfig, address: string, key: string): string {
  const url = `${address}/api/mcp`;
  const headers = { Authorization: `Bearer ${key}` };
  if (kind === "command") {
    return `claude mcp add --transport http handover ${url} \\\n  --header "Authorization: ${headers.Authorization}"`;
  }
  const servers = { handover: { type: "http", url, headers } };
  return JSON.stringify(kind === "list" ? { mcpServers: servers } : { servers }, null, 2);
}
