"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "../_components/Field";
import { Select } from "../_components/Select";
import { currencies, currencyOf } from "./sign-up/currencies";

/** Zone and currency of a new organisation: guessed from the browser, and can be changed. */
export function OrganisationFields({
  error,
  given = null,
}: {
  /** a currency that somebody has chosen already; null: guessed */
  given?: string | null;
  /** the words for a field that was refused */
  error: (field: "timezone" | "currency") => { error?: string };
}) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [timezone, setTimezone] = useState("");
  const [chosen, setChosen] = useState(given);
  // by the zone until it is chosen
  const currency = chosen ?? currencyOf(timezone) ?? (locale === "zh" ? "CNY" : "USD");

  // the server does not know the browser's zone: asked for after the first paint
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setTimezone((typed) => typed || zone);
  }, []);

  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="timezone"
          label={t("timezone")}
          hint={t("timezoneHint")}
          list="timezones"
          value={timezone}
          onChange={(event) => setTimezone(event.target.value)}
          required
          {...error("timezone")}
        />
        <Select
          name="currency"
          label={t("currency")}
          value={currency}
          onChange={(event) => setChosen(event.target.value)}
          options={currencies.map((code) => ({ value: code, label: code }))}
          {...error("currency")}
        />
      </div>
      <datalist id="timezones">
        {timezone
          ? Intl.supportedValuesOf("timeZone").map((zone) => <option key={zone} value={zone} />)
          : null}
      </datalist>
    </>
  );
}
