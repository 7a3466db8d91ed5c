import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { AgentConfigs } from "./AgentConfigs";
import { MadeKeyContext } from "./madeKey";

const shown = (scopes: string[] | null) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <MadeKeyContext
        value={{ made: scopes && { name: "agent", key: "ho_live_x", scopes }, setMade: () => {} }}
      >
        <AgentConfigs address="https://h.example" labels={en.agents.config} placeholder="YOUR_API_KEY" />
      </MadeKeyContext>
    </NextIntlClientProvider>,
  );

test.each([["kpis:read"], ["admin"], ["events:write", "kpis:read"]])(
  "a key for %s that was just made stands in what is pasted",
  (...scopes) => {
    expect(shown(scopes).match(/ho_live_x/g)).toHaveLength(3);
    expect(shown(scopes)).not.toContain("YOUR_API_KEY");
  },
);

test.each([null, ["events:write"]])(
  "without a key that an agent can read with, its place does: %s",
  (scopes) => {
    expect(shown(scopes)).not.toContain("ho_live_x");
    expect(shown(scopes).match(/YOUR_API_KEY/g)).toHaveLength(3);
  },
);
