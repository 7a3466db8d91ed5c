import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { mcpServer } from "@/lib/mcp/mcpServer";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The protocol's own client, connected to the server of a caller without anything in between. */
export async function agentOf(ctx: Ctx): Promise<Client> {
  const [here, there] = InMemoryTransport.createLinkedPair();
  await mcpServer(ctx).connect(there);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(here);
  return client;
}
