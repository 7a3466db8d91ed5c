import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Link } from "@/app/_components/Link";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import type { EntryType } from "@/lib/entries/entryTypes";
import { listEntered } from "@/lib/entries/listEntered";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { readLacks } from "@/lib/sources/readLacks";
import { may } from "@/lib/tenancy/require";
import { SettingsPage } from "../SettingsPage";
import { Entries } from "./Entries";
import { wordOf } from "./wordOf";

const tabs = {
  "headcount.set": ["peopleCost", "/people-cost"],
  "model.priced": ["prices", "/prices"],
  "cost.incurred": ["ledger", "/ledger"],
} as const;

/** Who is paid what, what a model costs, or what was spent: a page each, with the same parts. */
export async function EntriesPage({
  type,
  params,
  searchParams,
}: {
  type: EntryType;
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const [{ org: slug }, { cursor }] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const t = await getTranslations("entries");
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const [current, history, processes, lacks] = await Promise.all([
    type === "cost.incurred" ? { items: [] } : listEntered(ctx, { type, current: "true", limit: 500 }),
    fromStart(cursor, (after) => listEntered(ctx, { type, ...after })),
    listProcesses(ctx),
    readLacks(ctx, addDays(today, -27), today),
  ]);
  const [tab, path] = tabs[type];
  const here = `/${slug}/settings${path}`;
  const mayWrite = may(ctx, "settings:write") && !settings.sample;
  const salaries = may(ctx, "salaries:read");
  const word = wordOf[type];
  const lacking = { "headcount.set": "salary", "model.priced": "modelPrice", "cost.incurred": null }[type];
  return (
    <SettingsPage slug={slug} current={tab}>
      <Card>
        <p className="phrases max-w-[72ch] text-prose text-ink-2">
          {t(`lead.${word}`)} {salaries || type !== "headcount.set" ? null : t("salariesHidden")}{" "}
          {mayWrite ? (
            <>
              {t("many")}{" "}
              <Link href={`/${slug}/data/imports`} className="text-accent underline underline-offset-2">
                {t("import")}
              </Link>
            </>
          ) : (
            t(settings.sample ? "sample" : "readOnly")
          )}
        </p>
      </Card>
      <Entries
        slug={slug}
        type={type}
        current={current.items}
        history={history.items}
        pages={{ first: cursor ? here : null, next: history.next ? `${here}?cursor=${history.next}` : null }}
        offered={lacks.flatMap(({ what, names }) => (what === lacking ? names : []))}
        processes={Object.fromEntries(processes.items.map(({ key, name }) => [key, name]))}
        currency={settings.currency}
        currencies={[...new Set(settings.exchangeRates.map((rate) => rate.currency))]}
        today={today}
        mayWrite={mayWrite}
        salaries={salaries}
      />
    </SettingsPage>
  );
}
