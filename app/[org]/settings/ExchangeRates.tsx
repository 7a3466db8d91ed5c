"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { Button } from "@/app/_components/Button";
import { DataTable } from "@/app/_components/DataTable";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Settings } from "@/lib/settings/readSettings";
import { formatDay } from "@/lib/words/formatDay";

type Rate = Settings["exchangeRates"][number];

/** Dated exchange rates: each change replaces the list as a whole, checked against the events that need a rate. */
export function ExchangeRates({
  slug,
  settings,
  today,
  mayWrite,
}: {
  slug: string;
  settings: Settings;
  today: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const sending = useRestating(slug);
  const form = useRef<HTMLFormElement>(null);
  const rates = settings.exchangeRates;
  const put = (exchangeRates: readonly Rate[], done?: () => void) =>
    sending.propose("PUT", "/api/v1/settings", { exchangeRates }, done);

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const read = (name: string) => String(given.get(name) ?? "").trim();
    const rate = { currency: read("rateCurrency").toUpperCase(), from: read("rateFrom"), rate: read("rate") };
    await put([...rates, rate], () => form.current?.reset());
  };

  const { problem } = sending;
  const error = (part: "currency" | "from" | "rate") => {
    const refused = problem?.fields ?? [];
    if (refused.some((path) => path.endsWith(`/${part}`))) return t(`error.${words[part]}`);
    // a second rate of the same currency and day is refused as a whole line
    return part === "from" && refused.some((path) => /^exchangeRates\/\d+$/.test(path))
      ? t("error.rateFrom")
      : undefined;
  };
  const needed =
    problem?.kind === "conflict" && typeof problem.details.currency === "string"
      ? t("error.rateNeeded", {
          currency: problem.details.currency,
          day: formatDay(String(problem.details.from), locale),
        })
      : undefined;
  return (
    <>
      <DataTable<Rate>
        caption={t("rates.list")}
        rows={rates}
        rowKey={({ currency, from }) => `${currency} ${from}`}
        empty={<p className="text-ink-2">{t("rates.empty", { currency: settings.currency })}</p>}
        columns={[
          { id: "currency", label: t("rates.currency"), cell: ({ currency }) => currency },
          {
            id: "from",
            label: t("rates.from"),
            cell: ({ from }) => <span className="whitespace-nowrap">{formatDay(from, locale, today)}</span>,
          },
          {
            id: "rate",
            label: t("rates.rate", { currency: settings.currency }),
            align: "right",
            cell: ({ rate }) => rate,
          },
          ...(mayWrite
            ? [
                {
                  id: "remove",
                  label: t("rates.remove"),
                  align: "right" as const,
                  cell: (row: Rate) => (
                    <Button
                      small
                      busy={sending.busy}
                      aria-label={t("rates.removeName", {
                        currency: row.currency,
                        from: formatDay(row.from, locale, today),
                      })}
                      onClick={() => put(rates.filter((rate) => rate !== row))}
                    >
                      {t("rates.remove")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayWrite ? (
        <form ref={form} onSubmit={add} onChange={sending.forget} noValidate className="mt-4 space-y-4">
          <div className="grid gap-4 sm:grid-cols-3">
            <Field
              name="rateCurrency"
              label={t("rates.currency")}
              list="currencies"
              maxLength={3}
              autoComplete="off"
              error={error("currency")}
            />
            <Field
              name="rateFrom"
              type="date"
              label={t("rates.from")}
              defaultValue={today}
              error={error("from")}
            />
            <Field
              name="rate"
              inputMode="decimal"
              label={t("rates.rate", { currency: settings.currency })}
              autoComplete="off"
              error={error("rate")}
            />
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" busy={sending.busy}>
              {t("rates.add")}
            </Button>
            <FormNote sending={sending} text={needed} />
          </div>
        </form>
      ) : null}
      <Moves restating={sending} currency={settings.currency} />
    </>
  );
}

const words = { currency: "rateCurrency", from: "rateFrom", rate: "rate" } as const;
