import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Pager } from "@/app/_components/Pager";
import { MovedFigures } from "@/app/_components/restating/MovedFigures";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { listRestatements } from "@/lib/restatement/listRestatements";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDay, formatMonth } from "@/lib/words/formatDay";
import { SettingsPage } from "../SettingsPage";
import { ChangedWords } from "./ChangedWords";
import { subjectWords } from "./subjectWords";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("restatement"))("logTitle") };
}

/** What changes of settings and of dated entries have moved of the past: when, by whom, from what to what. */
export default async function RestatementsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const [{ org: slug }, { cursor }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("restatement"), await getLocale()];
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const here = `/${slug}/settings/restatements`;
  const list = may(ctx, "audit:read")
    ? await fromStart(cursor, (after) => listRestatements(ctx, { limit: 20, ...after }))
    : null;
  return (
    <SettingsPage slug={slug} current="restatements">
      <Card>
        <p className="phrases max-w-[72ch] text-prose text-ink-2">{t(list ? "logLead" : "logHidden")}</p>
      </Card>
      {list?.items.length === 0 ? (
        <Card>
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        </Card>
      ) : null}
      {list?.items.map((restatement) => {
        const { id, at, actor, from, to, earlier, figures } = restatement;
        const months = { from: formatMonth(from, locale), to: formatMonth(to, locale) };
        return (
          <section key={id} aria-labelledby={id}>
            <Card>
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id={id} className="text-body font-semibold">
                  {subjectWords(restatement, t)}
                </h2>
                <p className="text-meta text-ink-3">
                  {t("by", {
                    day: formatDay(dayInZone(at, settings.timezone), locale, today),
                    name: actor.name ?? t(`actor.${actor.kind}`),
                  })}
                </p>
              </div>
              <p className="mb-2 text-prose text-ink-2">
                <ChangedWords restatement={restatement} />
              </p>
              <MovedFigures figures={figures} currency={settings.currency} />
              <p className="mt-2 text-meta text-ink-3">
                {t("compared", months)} {earlier ? t("earlier", months) : null}
              </p>
            </Card>
          </section>
        );
      })}
      {list ? (
        <Pager
          shown={list.items.length}
          first={cursor ? here : null}
          next={list.next ? `${here}?cursor=${list.next}` : null}
        />
      ) : null}
    </SettingsPage>
  );
}
