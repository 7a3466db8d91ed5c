import type { useTranslations } from "next-intl";
import { Exact } from "@/lib/kpi/exact";
import { inks, type Picture } from "@/lib/picture/picture";
import type { LittleSum } from "@/lib/sum/littleSum";
import type { SumValues } from "@/lib/sum/sumFields";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import type { Locale } from "@/lib/words/locale";
import { plainText, saidOf } from "./saidOf";

/** The little sum as a picture, with the address that brings it back. */
export function sumPicture(
  sum: LittleSum,
  {
    values,
    currency,
    locale,
    t,
    brand,
    address,
  }: {
    values: SumValues;
    currency: string;
    locale: Locale;
    t: ReturnType<typeof useTranslations<"sum">>;
    brand: string;
    address: string;
  },
): Picture {
  const money = (amount: string) => formatMoney(amount, currency, locale, "sentence");
  const short = new Exact(sum.short);
  const most = Exact.max(sum.needed, sum.today, 1);
  const part = (amount: string | Exact) => Exact.min(new Exact(amount).div(most), 1).toNumber();
  const lacking = short.gt(0);
  return {
    brand: `${brand} · ${t("title")}`,
    title: t("heading"),
    subtitle: t("picture.inputs", {
      people: formatNumber(values.people, locale, new Exact(values.people).decimalPlaces()),
      ...{ pay: money(values.pay), sales: money(values.sales), ads: money(values.ads) },
      margin: `${values.margin}%`,
    }),
    lead: {
      label: t(lacking ? "picture.short" : "picture.over"),
      value: money(short.abs().toFixed()),
      note: "",
      bar: [
        { label: t("bars.today"), share: part(sum.today), colour: inks.accent },
        ...(lacking && sum.freed !== "0"
          ? [
              {
                label: t("bars.after"),
                share: part(Exact.min(sum.freed, short)),
                colour: inks.supervised,
              },
            ]
          : []),
      ],
    },
    figures: [
      { label: t("picture.figure.needed"), value: money(sum.needed), note: "" },
      { label: t("picture.figure.today"), value: money(sum.today), note: "" },
      { label: t("picture.figure.freed", { share: `${values.handed}%` }), value: money(sum.freed), note: "" },
      { label: t("picture.figure.breakEven"), value: formatNumber(sum.breakEven, locale, 2), note: "" },
    ],
    sentences: saidOf(sum, { values, currency, locale, t }).map(plainText),
    link: { text: t("keep.scan"), address },
  };
}
