import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Section } from "@/app/_components/Section";
import { StateShape } from "@/app/_components/StateShape";
import { eventName } from "@/app/[org]/data/eventName";
import { LeftOut } from "@/app/[org]/data/imports/LeftOut";
import { ProblemRows } from "@/app/[org]/data/imports/ProblemRows";
import { eventTypes } from "@/lib/events/event";
import type { Mapping } from "@/lib/imports/mapping";
import type { Check } from "@/lib/intake/check";
import { formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";

/** What a dry run found: what would come in, which figures it brings, and what would be refused. */
export function CheckResult({
  check,
  mapping,
  today,
  onAnswer,
}: {
  check: Check;
  mapping: Mapping;
  today: string;
  /** the way back to who is who; null where nobody is asked about */
  onAnswer: (() => void) | null;
}) {
  const t = useTranslations("imports.result");
  const tEvent = useTranslations("data.event");
  const tKpi = useTranslations("kpi");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const name = (type: string) => {
    const known = eventName(type);
    return known ? tEvent(known) : type;
  };
  const list = new Intl.ListFormat(locale === "zh" ? "zh-Hans" : "en", { type: "conjunction" });
  const { rows, silent, leftOut, events, rejected, refusals, warnings, firstDay, lastDay, unknownActors } =
    check;
  const facts: [string, string][] = [
    [t("rows"), number(rows)],
    ...(firstDay && lastDay
      ? [[t("days"), formatDays(firstDay, lastDay, locale, today)] as [string, string]]
      : []),
    ...(check.cases > 0 ? [[t("cases"), number(check.cases)] as [string, string]] : []),
    ...(check.orders > 0 ? [[t("orders"), number(check.orders)] as [string, string]] : []),
    ...eventTypes.flatMap((type): [string, string][] =>
      events[type] ? [[t("events", { type: name(type) }), number(events[type])]] : [],
    ),
    ...(silent > 0 ? [[t("silent"), number(silent)] as [string, string]] : []),
    [t("rejected"), number(rejected)],
  ];
  const refundsOn = refundsFallOn(mapping);
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <Section title={t("title")}>
          <dl>
            {facts.map(([label, value]) => (
              <div
                key={label}
                className="flex justify-between gap-4 border-t border-hairline py-1.5 first:border-0"
              >
                <dt className="text-ink-2">{label}</dt>
                <dd className="font-medium">{value}</dd>
              </div>
            ))}
          </dl>
          <LeftOut counts={leftOut} />
          {check.ahead > 0 ? (
            <p className="mt-3 max-w-[72ch] text-prose text-worse">{t("ahead", { count: check.ahead })}</p>
          ) : null}
          {check.unpaidOrders > 0 ? (
            <p className="mt-3 max-w-[72ch] text-prose text-worse">
              {t("unpaidOrders", { count: check.unpaidOrders })}
            </p>
          ) : null}
          {refundsOn && events["order.refunded"] ? (
            <p className="mt-3 max-w-[72ch] text-prose text-ink-2">{t(`refundsOn.${refundsOn}`)}</p>
          ) : null}
          {unknownActors > 0 ? (
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <p className="min-w-0 flex-1 basis-64 text-worse">
                {t("unknownActors", { count: unknownActors })}
              </p>
              {onAnswer ? (
                <Button small onClick={onAnswer}>
                  {t("answer")}
                </Button>
              ) : null}
            </div>
          ) : null}
        </Section>
        <Section title={t("kpis")}>
          <ul>
            {check.kpis.map(({ key, possible, estimated, lacks }) => (
              <li key={key} className="border-t border-hairline py-1.5 first:border-0">
                <p className="flex items-center gap-1.5">
                  <StateShape state={possible ? "met" : "no_data"} />
                  <span className="font-medium">{tKpi(key)}</span>
                  <span className="text-ink-2">
                    {t(estimated ? "estimated" : possible ? "possible" : "impossible")}
                  </span>
                </p>
                {lacks.length > 0 ? (
                  <p className="pl-4.5 text-ink-2">{t("lacks", { what: list.format(lacks.map(name)) })}</p>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {refusals.length > 0 ? (
        <Section title={t("refusals", { count: number(rejected) })}>
          <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("refusalsText")}</p>
          <ProblemRows
            caption={t("refusals", { count: number(rejected) })}
            rows={refusals.map(({ line, column, reason }) => ({ line, where: column ?? "", detail: reason }))}
          />
        </Section>
      ) : null}
      {warnings.length > 0 ? (
        <Section title={t("warnings")}>
          <ProblemRows
            caption={t("warnings")}
            rows={warnings.map(({ line, pointer, detail }) => ({ line, where: pointer, detail }))}
          />
        </Section>
      ) : null}
    </>
  );
}

/** On the day of which other event a refund falls that has no time of its own; null where it has one. */
function refundsFallOn({ rules }: Mapping): "paid" | "placed" | null {
  const timeOf = (type: string) => rules.find((rule) => rule.type === type)?.time.column;
  const refund = timeOf("order.refunded");
  if (refund === undefined) return null;
  if (refund === timeOf("order.paid")) return "paid";
  return refund === timeOf("order.placed") ? "placed" : null;
}
