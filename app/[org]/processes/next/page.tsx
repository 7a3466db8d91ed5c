import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listCandidates } from "@/lib/handover/listGates";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { CandidateItem } from "./CandidateItem";
import { type Show, shownOf, shows } from "./shownOf";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("walls.next"))("title") };
}

/** Everything that could be handed over, the best first. */
export default async function NextPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ show?: string; page?: string }>;
}) {
  const [{ org: slug }, asked] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const t = await getTranslations("walls.next");
  const [settings, candidates] = await Promise.all([readSettings(ctx), listCandidates(ctx)]);
  const { show, page, pages, total, items } = shownOf(candidates, asked);
  const href = (to: { show?: Show; page?: number }) => {
    const search = new URLSearchParams();
    const wanted = to.show ?? show;
    if (wanted !== "all") search.set("show", wanted);
    if (to.page !== undefined && to.page > 1) search.set("page", String(to.page));
    const text = search.toString();
    return `/${slug}/processes/next${text ? `?${text}` : ""}`;
  };
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Card>
        {candidates.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
            <ButtonLink href={`/${slug}/data`} kind="primary">
              {t("emptyAction")}
            </ButtonLink>
          </EmptyState>
        ) : (
          <>
            <nav aria-label={t("filter")} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-body">
              {shows.map((one) => (
                <Link
                  key={one}
                  href={href({ show: one })}
                  aria-current={one === show ? "page" : undefined}
                  className={`thumb ${one === show ? "font-semibold text-ink-1" : "text-accent hover:underline"}`}
                >
                  {t(`show.${one}`)}
                </Link>
              ))}
            </nav>
            {items.length === 0 ? (
              <EmptyState title={t("noneTitle")} text={t("noneText")}>
                <ButtonLink href={href({ show: "all" })}>{t("showAll")}</ButtonLink>
              </EmptyState>
            ) : (
              <ol>
                {items.map((one) => (
                  <CandidateItem
                    key={JSON.stringify([one.process, one.step, one.upTo])}
                    slug={slug}
                    one={one}
                    currency={settings.currency}
                    today={today}
                  />
                ))}
              </ol>
            )}
            <Pager
              shown={items.length}
              total={total}
              first={page > 1 ? href({}) : null}
              next={page < pages ? href({ page: page + 1 }) : null}
            />
          </>
        )}
      </Card>
    </Page>
  );
}
