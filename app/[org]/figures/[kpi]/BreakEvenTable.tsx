import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { Steps } from "@/app/_components/Steps";
import type { ToldSteps } from "@/lib/economics/readBreakEven";
import { Exact } from "@/lib/kpi/exact";
import { formatMoneyPlainly } from "@/lib/words/formatMoneyPlainly";

/** What each head must bring a year, what it brings, and what that is short of: as the little sum shows it. */
export function BreakEvenTable({
  slug,
  steps,
  currency,
}: {
  slug: string;
  steps: ToldSteps;
  currency: string;
}) {
  const t = useTranslations("figures.breakEven");
  const locale = useLocale();
  const money = (amount: string) => formatMoneyPlainly(amount, currency, locale);
  const [outlays, today] = [money(steps.outlays), money(steps.today)];
  const short = new Exact(steps.short);
  const difference = short.lt(0) ? "over" : "short";
  const { pay, cost, needed, loadFactor: load } = steps;
  const rows = [
    ...(pay === null || cost === null || needed === null
      ? [{ id: "outlays", how: t("how.outlays"), result: outlays } as const]
      : ([
          { id: "cost", how: t("how.cost", { pay: money(pay), load }), result: money(cost) },
          { id: "outlays", how: t("how.outlays"), result: outlays },
          { id: "needed", how: `${money(cost)} + ${outlays}`, result: money(needed) },
        ] as const)),
    { id: "today", how: t("how.today"), result: today } as const,
    {
      id: difference,
      how:
        needed === null
          ? t("how.hidden")
          : difference === "short"
            ? `${money(needed)} − ${today}`
            : `${today} − ${money(needed)}`,
      result: money(short.abs().toFixed()),
    } as const,
  ];
  return (
    <section data-repeats className="mt-4 max-w-2xl">
      <h2 className="text-meta font-medium text-ink-3">{t("title")}</h2>
      <Steps steps={rows.map((row) => ({ ...row, name: t(`name.${row.id}`) }))} />
      <p className="phrases mt-2 text-meta text-ink-2">
        {t.rich("load", {
          load,
          link: (text) => (
            <Link href={`/${slug}/settings`} className="thumb text-accent underline underline-offset-2">
              {text}
            </Link>
          ),
        })}
      </p>
    </section>
  );
}
