import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Later } from "@/app/_components/Later";
import { Pager } from "@/app/_components/Pager";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import type { EntryFilters } from "@/lib/audit/entryFilters";
import { listActors } from "@/lib/audit/listActors";
import { listEntries } from "@/lib/audit/listEntries";
import { verifyChain } from "@/lib/audit/verifyChain";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { ChainLine } from "./ChainLine";
import { Entries } from "./Entries";
import { Filters } from "./Filters";
import { readFilters } from "./readFilters";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auditLog"))("title") };
}

/** The log: who changed what, when and from where, and whether it is as it was written. */
export default async function AuditPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const t = await getTranslations("auditLog");
  if (!may(ctx, "audit:read")) {
    return (
      <SettingsPage slug={slug} current="audit">
        <Card>
          <EmptyState title={t("askTitle")} text={t("askText")} />
        </Card>
      </SettingsPage>
    );
  }
  const { filters, problem } = readFilters(search);
  const cursor = typeof search.cursor === "string" ? search.cursor : undefined;
  const [{ timezone }, actors, { items, next }] = await Promise.all([
    readSettings(ctx),
    listActors(ctx),
    fromStart(cursor, (after) => listEntries(ctx, { ...filters, limit: 50, ...after })),
  ]);
  const zoned = { timezone, today: dayInZone(ctx.now, timezone) };
  const here = `/${slug}/settings/audit`;
  const asked = (more: Record<string, string>) => `?${new URLSearchParams({ ...only(filters), ...more })}`;
  const file = asked({ organisation: slug });
  return (
    <SettingsPage slug={slug} current="audit">
      <Card>
        <p className="phrases mb-2 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        <Later height="h-12">
          <Chain ctx={ctx} {...zoned} />
        </Later>
      </Card>
      <Card>
        <Filters here={here} filters={filters} actors={actors} />
        {problem === null ? null : (
          <p role="alert" className="mt-3 text-prose text-state-off-track">
            {t("badQuery", { detail: problem })}
          </p>
        )}
      </Card>
      <Section
        title={t("title")}
        aside={
          <span className="flex gap-2">
            <ButtonLink href={`/api/v1/audit.csv${file}`} kind="quiet" small download>
              CSV
            </ButtonLink>
            <ButtonLink href={`/api/v1/audit.ndjson${file}`} kind="quiet" small download>
              NDJSON
            </ButtonLink>
          </span>
        }
      >
        {items.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
            <ButtonLink href={here}>{t("all")}</ButtonLink>
          </EmptyState>
        ) : (
          <Entries entries={items} {...zoned} />
        )}
        <Pager
          shown={items.length}
          first={cursor ? `${here}${asked({})}` : null}
          next={next ? `${here}${asked({ cursor: next })}` : null}
        />
      </Section>
    </SettingsPage>
  );
}

/** Every entry is computed again: 100,000 took nine seconds on a busy machine. */
async function Chain({ ctx, ...zoned }: { ctx: Ctx; timezone: string; today: string }) {
  return <ChainLine chain={await verifyChain(ctx)} {...zoned} />;
}

function only(filters: EntryFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
