import { expect, test } from "vitest";
import { agentConfig, agentConfigs } from "./agentConfig";

const [address, key] = ["https://handover.example", "ho_live_a1b2c3d4_x"];
const server = {
  type: "http",
  url: "https://handover.example/api/mcp",
  headers: { Authorization: `Bearer ${key}` },
};

test("the files are JSON that names the server and the key", () => {
  expect(JSON.parse(agentConfig("list", address, key))).toEqual({ mcpServers: { handover: server } });
  expect(JSON.parse(agentConfig("editor", address, key))).toEqual({ servers: { handover: server } });
});

test("each holds the address and the key once", () => {
  for (const kind of agentConfigs) {
    const text = agentConfig(kind, address, key);
    expect(text.split(server.url)).toHaveLength(2);
    expect(text.split(server.headers.Authorization)).toHaveLength(2);
  }
});
