import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";
import { Icon } from "@/app/_components/Icon";
import { Page } from "@/app/_components/Page";
import { resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { Tabs } from "@/app/_components/Tabs";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { readTokens } from "@/lib/tokens/readTokens";
import { type Grouping, groupings, tokensQuery } from "@/lib/tokens/tokensQuery";
import { formatDays } from "@/lib/words/formatDay";
import { MoneyTabs } from "../../MoneyTabs";
import { Prices } from "../Prices";
import { ProcessFilter } from "../ProcessFilter";
import { sortable } from "../sortItems";
import { TokenAnswer } from "../TokenAnswer";
import { TokenTable } from "../TokenTable";
import { searchOf, type TokensAddress, tokensHref } from "../tokensHref";
import { WhatIfs } from "../WhatIfs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tokens"))("title") };
}

/** What tokens cost a resolved case, what is wasted, and what would be at other prices. The address holds the view. */
export default async function TokensPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("tokens"), await getLocale()];
  const [settings, processes] = await Promise.all([readSettings(ctx), listProcesses(ctx, {})]);
  const asked: TokensAddress = Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  const today = dayInZone(ctx.now, settings.timezone);
  const { from, to } = resolveRange(asked, today, settings.roadmapStart);
  const days = { from, to };
  const process = processes.items.find(({ key }) => key === asked.process)?.key;
  const by = groupings.find((known) => known === asked.by) ?? "process";
  const times = tokensQuery.safeParse({ ...days, times: asked.times }).success ? asked.times : undefined;
  const answer = await readTokens(
    ctx,
    tokensQuery.parse({ ...days, by, ...(times ? { times } : {}), ...(process ? { process } : {}) }),
  );
  const sort = sortable.find((known) => known === asked.sort) ?? "cost";
  const descending = asked.dir ? asked.dir === "desc" : sort !== "name";
  const api = searchOf({ ...days, by, ...(process ? { process } : {}), organisation: slug });
  const mayWrite = may(ctx, "settings:write");

  return (
    <Page title={t("title")} lead={t("lead", { days: formatDays(days.from, days.to, locale, today) })}>
      <MoneyTabs slug={slug} current="tokens" asked={search} />
      {answer.items.length === 0 ? (
        <Section title={t("tableTitle")}>
          <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
            {process === undefined ? (
              <ButtonLink href={`/${slug}/data`} kind="primary">
                {t("emptyAction")}
              </ButtonLink>
            ) : (
              <ButtonLink href={tokensHref(slug, asked, { process: undefined })}>
                {t("allProcesses")}
              </ButtonLink>
            )}
          </EmptyState>
        </Section>
      ) : (
        <div className="space-y-4">
          <Section title={t("answerTitle")}>
            <TokenAnswer slug={slug} answer={answer} />
            <Prices slug={slug} answer={answer} mayWrite={mayWrite} />
          </Section>
          <Section
            title={t("tableTitle")}
            aside={
              <ButtonLink href={`/api/v1/tokens.csv${api}`} kind="quiet" small download>
                <Icon name="download" />
                CSV
              </ButtonLink>
            }
          >
            <Tabs
              label={t("byLabel")}
              tabs={groupings.map((known) => ({
                href: tokensHref(slug, asked, { by: known, sort: undefined, dir: undefined }),
                label: t(`by.${names[known]}`),
                current: known === by,
              }))}
            />
            {processes.items.length < 2 ? null : (
              <div className="mb-4">
                <ProcessFilter
                  action={`/${slug}/money/tokens`}
                  asked={asked}
                  process={process ?? null}
                  processes={processes.items}
                />
              </div>
            )}
            {by === "agent" && !answer.complete ? (
              <p className="phrases text-prose text-ink-2">{t("agentsCutOff")}</p>
            ) : (
              <TokenTable slug={slug} answer={answer} asked={asked} sort={sort} descending={descending} />
            )}
            <p className="phrases mt-3 max-w-[100ch] text-meta text-ink-3">{t("definition")}</p>
            {answer.entries === "0" ? null : (
              <p className="phrases mt-1 max-w-[100ch] text-meta text-ink-3">{t("entries")}</p>
            )}
          </Section>
          <Section title={t("whatIf.title")}>
            <WhatIfs slug={slug} answer={answer} asked={asked} />
          </Section>
        </div>
      )}
    </Page>
  );
}

/** As the messages name them. */
const names = {
  process: "process",
  agent: "agent",
  model: "model",
  "process-model": "processModel",
} as const satisfies Record<Grouping, string>;
