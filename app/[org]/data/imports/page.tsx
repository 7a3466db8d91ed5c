import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pager } from "@/app/_components/Pager";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { listImports } from "@/lib/intake/listImports";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { DataPage } from "../DataPage";
import { AskManager } from "./AskManager";
import { DropFile } from "./DropFile";
import { ImportsTable } from "./ImportsTable";
import { isAtWork } from "./isAtWork";
import { ReadAgain } from "./ReadAgain";
import { Templates } from "./Templates";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** Imports: drop a file, and what became of those before. */
export default async function ImportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { org: slug } = await params;
  const { cursor } = await searchParams;
  const ctx = await pageCtx(slug);
  const t = await getTranslations("imports");
  if (!may(ctx, "events:write")) {
    return (
      <DataPage slug={slug} current="imports">
        <AskManager />
      </DataPage>
    );
  }
  const after = typeof cursor === "string" ? cursor : undefined;
  const [settings, page] = await Promise.all([
    readSettings(ctx),
    fromStart(after, (asked) => listImports(ctx, asked)),
  ]);
  const href = `/${slug}/data/imports`;
  return (
    <DataPage slug={slug} current="imports">
      {settings.sample ? null : <DropFile slug={slug} />}
      {page.items.length > 0 ? (
        <Section title={t("list.title")}>
          <ImportsTable
            slug={slug}
            imports={page.items}
            timezone={settings.timezone}
            today={dayInZone(ctx.now.toISOString(), settings.timezone)}
          />
          <Pager
            shown={page.items.length}
            first={after === undefined ? null : href}
            next={page.next ? `${href}?cursor=${encodeURIComponent(page.next)}` : null}
          />
        </Section>
      ) : settings.sample ? (
        <AskManager sample />
      ) : (
        <Section title={t("before.title")}>
          <ul className="max-w-[72ch] list-disc space-y-1 pl-5 text-prose text-ink-2">
            <li>{t("before.tickets")}</li>
            <li>{t("before.orders")}</li>
            <li>{t("before.others")}</li>
            <li>{t("before.undo")}</li>
          </ul>
        </Section>
      )}
      {settings.sample ? null : <Templates slug={slug} />}
      {page.items.some(({ state }) => isAtWork(state)) ? <ReadAgain /> : null}
    </DataPage>
  );
}
