import type { useTranslations } from "next-intl";
import { Exact } from "@/lib/kpi/exact";
import type { LittleSum } from "@/lib/sum/littleSum";
import type { SumValues } from "@/lib/sum/sumFields";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import type { Locale } from "@/lib/words/locale";

/** A sentence, its figures in bold. */
export interface Said {
  key: "verdict" | "handing" | "honest";
  parts: readonly (string | { bold: string })[];
}

/** The little sum in sentences: what is needed and lacking, what handing service over is worth, and on what terms. */
export function saidOf(sum: LittleSum, { values, currency, locale, t }: Words): Said[] {
  const money = (amount: Exact | string) =>
    formatMoney(new Exact(amount).toFixed(), currency, locale, "sentence");
  const [short, freed] = [new Exact(sum.short), new Exact(sum.freed)];
  const shown = {
    ...{ needed: money(sum.needed), today: money(sum.today), amount: money(short.abs()) },
    ...{ share: `${values.handed}%`, freed: money(freed), rest: money(freed.minus(short)) },
  };
  const verdict = short.isZero()
    ? t.markup("answer.even", { ...shown, b: marked })
    : short.gt(0)
      ? t.markup("answer.short", { ...shown, b: marked })
      : t.markup("answer.over", { ...shown, b: marked });
  const handing = short.lte(0)
    ? t.markup("answer.handOver", { ...shown, b: marked })
    : freed.lt(short)
      ? t.markup("answer.handShort", { ...shown, b: marked })
      : t.markup("answer.handAll", { ...shown, b: marked });
  const people = formatNumber(sum.freedPeople, locale, 1);
  return [
    { key: "verdict", parts: split(verdict) },
    ...(freed.isZero()
      ? []
      : ([
          { key: "handing", parts: split(handing) },
          { key: "honest", parts: [t("answer.honest", { people })] },
        ] as const)),
  ];
}

/** A sentence without its emphasis. */
export function plainText({ parts }: Said): string {
  return parts.map((part) => (typeof part === "string" ? part : part.bold)).join("");
}

interface Words {
  values: SumValues;
  currency: string;
  locale: Locale;
  t: ReturnType<typeof useTranslations<"sum">>;
}

/** Around what is bold: no text of a sum holds it. */
const edge = "\u0001";
const marked = (inside: string) => `${edge}${inside}${edge}`;

function split(text: string): Said["parts"] {
  return text
    .split(edge)
    .map((part, at) => (at % 2 === 1 ? { bold: part } : part))
    .filter((part) => part !== "");
}
