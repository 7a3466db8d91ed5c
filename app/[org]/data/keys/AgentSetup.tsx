import { getTranslations } from "next-intl/server";
import { CopyBox } from "@/app/_components/CopyBox";
import { Section } from "@/app/_components/Section";
import { serverAddress } from "../serverAddress";
import { AgentConfigs } from "./AgentConfigs";

/** How an agent is given the tools of this server: the address, the scopes, and what to paste where. */
export async function AgentSetup() {
  const t = await getTranslations("agents");
  const address = await serverAddress();
  return (
    <Section title={t("title")}>
      <p className="max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
      <ul className="my-3 max-w-[72ch] list-disc space-y-1 pl-5 text-ink-2">
        {scopes.map(([scope, word]) => (
          <li key={scope}>
            <span className="font-mono text-meta">{scope}</span> {t(`scope.${word}`)}
          </li>
        ))}
      </ul>
      <div className="space-y-3">
        <div>
          <h3 className="mb-1 text-body font-medium">{t("address")}</h3>
          <CopyBox label={t("address")} text={`${address}/api/mcp`} />
        </div>
        <AgentConfigs
          address={address}
          labels={{ command: t("config.command"), list: t("config.list"), editor: t("config.editor") }}
          placeholder={t("placeholder")}
        />
      </div>
      <p className="mt-3 max-w-[72ch] text-meta text-ink-3">{t("note")}</p>
    </Section>
  );
}

const scopes = [
  ["kpis:read", "kpis_read"],
  ["events:write", "events_write"],
  ["admin", "admin"],
] as const;
