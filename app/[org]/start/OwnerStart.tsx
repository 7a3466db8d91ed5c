import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { addDays } from "@/lib/calendar/days";
import type { Settings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { readTyped } from "@/lib/typed/readTyped";
import type { StartQuery } from "./FirstRun";
import { Invite } from "./Invite";
import { type Prefill, prefillOf } from "./prefillOf";
import { prefillOfTyped } from "./prefillOfTyped";
import { TypedForm } from "./TypedForm";

/** The owner's way: five numbers out of the head, beginning with those that were typed before or brought along. */
export async function OwnerStart({
  slug,
  ctx,
  settings,
  query,
  today,
}: {
  slug: string;
  ctx: Ctx;
  settings: Settings;
  query: StartQuery;
  today: string;
}) {
  const t = await getTranslations("typed");
  const { items, since } = await readTyped(ctx);
  const last = items.at(-1);
  const brought = prefillOf(query, settings.currency);
  const prefill: Prefill = {
    ...brought,
    values: { ...(last ? prefillOfTyped(last) : {}), ...brought.values },
  };
  const mayType = may(ctx, "settings:write") && !settings.sample;
  return (
    <>
      <Section title={t("title")}>
        <p className="phrases mb-4 max-w-[72ch] text-prose text-ink-2">{t(mayType ? "lead" : "readOnly")}</p>
        {mayType ? (
          <TypedForm
            slug={slug}
            currency={settings.currency}
            firstDay={last?.from ?? addDays(today, -90)}
            today={today}
            prefill={prefill}
            since={since}
            then={`/${slug}`}
          />
        ) : null}
      </Section>
      <Invite slug={slug} ctx={ctx} />
    </>
  );
}
