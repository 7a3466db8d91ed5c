import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { Section } from "@/app/_components/Section";
import { littleSum } from "@/lib/sum/littleSum";
import { type Query, readSum } from "@/lib/sum/readSum";
import { askedFields } from "@/lib/sum/sumFields";
import { SampleLink } from "../SampleLink";
import { Keep } from "./Keep";
import { SumBars } from "./SumBars";
import { SumForm } from "./SumForm";
import { SumSteps } from "./SumSteps";
import { plainText, saidOf } from "./saidOf";

interface Asked {
  searchParams: Promise<Query>;
}

/** Where a link is pasted, it says the answer. */
export async function generateMetadata({ searchParams }: Asked): Promise<Metadata> {
  const [t, locale] = [await getTranslations("sum"), await getLocale()];
  const { values, currency, ofExample } = readSum(await searchParams, locale);
  const description =
    values === null || ofExample.length > 0
      ? t("description")
      : saidOf(littleSum(values), { values, currency, locale, t })
          .map(plainText)
          .join(locale === "zh" ? "" : " ");
  return { title: t("title"), description };
}

/** Five numbers to what each head must bring, and brings: all from the address, nothing is stored. */
export default async function SumPage({ searchParams }: Asked) {
  const [t, locale] = [await getTranslations("sum"), await getLocale()];
  const { values, currency, chosen, ofExample, texts, problems } = readSum(await searchParams, locale);
  const example = ofExample.length === askedFields.length;
  const sum = values && littleSum(values);
  return (
    <div className="mx-auto w-full max-w-[1280px] px-4 pt-4 pb-16 sm:px-6">
      <header className="mb-6 max-w-[72ch]">
        <p className="text-meta text-ink-3">{t("title")}</p>
        <h1 className="text-display-small font-semibold sm:text-display">{t("heading")}</h1>
        <p className="phrases mt-2 text-prose text-ink-2">{t("lead")}</p>
        <SampleLink />
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[340px_1fr]">
        <Section title={t("form.title")}>
          <SumForm {...{ currency, chosen, ofExample, texts, problems }} />
        </Section>
        <div className="min-w-0 space-y-4">
          <Card className="sm:p-6">
            <h2 className="text-meta text-ink-3">{t(example ? "answer.example" : "answer.title")}</h2>
            {ofExample.length > 0 && !example ? (
              <p className="text-meta font-medium text-ink-2">
                {t("answer.partly", { count: ofExample.length, all: askedFields.length })}
              </p>
            ) : null}
            <div aria-live="polite">
              {sum && values ? (
                saidOf(sum, { values, currency, locale, t }).map((said, at) => (
                  <p
                    key={said.key}
                    className={`phrases mt-2 max-w-[60ch] ${at === 2 ? "text-prose text-ink-2" : "text-[18px]/[28px] sm:text-[20px]/[32px]"}`}
                  >
                    {said.parts.map((part) =>
                      typeof part === "string" ? part : <strong key={part.bold}>{part.bold}</strong>,
                    )}
                  </p>
                ))
              ) : (
                <p className="mt-2 text-verdict text-ink-2">{t("answer.waiting")}</p>
              )}
            </div>
            {sum ? <SumBars sum={sum} currency={currency} /> : null}
          </Card>
          {sum && values ? (
            <>
              <Keep sum={sum} values={values} currency={currency} ofExample={ofExample} />
              <SumSteps sum={sum} values={values} currency={currency} />
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}
