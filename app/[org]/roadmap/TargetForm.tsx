"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Checkbox } from "@/app/_components/form/Checkbox";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import { partsOf } from "./partsOf";

const kpis = ["aar", "fcr", "cts", "marginPerHead"] as const;
type Kpi = (typeof kpis)[number];

/** Changes a target: a figure for a day, from when it holds, and why. Shares and relative changes are typed in %. */
export function TargetForm({
  slug,
  currency,
  today,
  names,
  processes,
  days,
}: {
  slug: string;
  currency: string;
  today: string;
  names: Readonly<Record<Kpi, string>>;
  processes: readonly { key: string; name: string }[];
  /** the due days of the targets of the whole firm that there are */
  days: Readonly<Record<Kpi, readonly number[]>>;
}) {
  const t = useTranslations("roadmapForm.target");
  const sending = useSend(slug);
  const [open, setOpen] = useState(false);
  const [kpi, setKpi] = useState<Kpi>("aar");
  const [relative, setRelative] = useState(false);
  const [withdrawn, setWithdrawn] = useState(false);
  const share = kpi === "aar" || kpi === "fcr";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => String(fields.get(name) ?? "").trim();
    const made = await sending.send("PUT", "/api/v1/roadmap", {
      reason: read("reason"),
      targets: [
        {
          kpi,
          process: share ? read("process") || null : null,
          dueDay: Number(read("dueDay") || "0"),
          value: withdrawn ? null : share || relative ? partsOf(read("value")) : read("value"),
          basis: relative ? "before_start" : "absolute",
          pace: read("pace") || "linear",
          tolerance: read("tolerance") === "" ? "0" : share ? partsOf(read("tolerance")) : read("tolerance"),
          from: read("from") || today,
        },
      ],
    });
    if (made !== null) setOpen(false);
  };

  if (!open) {
    return (
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          onClick={() => {
            sending.forget();
            setOpen(true);
          }}
          busy={sending.busy}
        >
          {t("open")}
        </Button>
        <FormNote sending={sending} />
      </div>
    );
  }
  const refused = (field: (typeof shownFields)[number]) =>
    sending.problem?.fields.some((path) => path === field || path.endsWith(`/${field}`))
      ? { error: t(`error.${field}`) }
      : {};
  const unitHint = relative
    ? t(share ? "pointsHint" : "changeHint")
    : share
      ? t("percentHint")
      : t(kpi === "cts" ? "moneyHint" : "marginHint", { currency });
  return (
    <form
      onSubmit={submit}
      onChange={sending.forget}
      noValidate
      className="mt-4 space-y-4 border-t border-hairline pt-4"
      aria-label={t("open")}
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          name="kpi"
          label={t("kpi")}
          value={kpi}
          onChange={(event) => setKpi(event.target.value as Kpi)}
          options={kpis.map((value) => ({ value, label: names[value] }))}
        />
        {share ? (
          <Select
            name="process"
            label={t("process")}
            options={[
              { value: "", label: t("wholeFirm") },
              ...processes.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            {...refused("process")}
          />
        ) : null}
        <Field
          name="dueDay"
          inputMode="numeric"
          label={t("dueDay")}
          hint={t("dueHint", { days: days[kpi].join(", ") || "–" })}
          defaultValue={String(days[kpi].at(-1) ?? 180)}
          autoComplete="off"
          {...refused("dueDay")}
        />
        <Field
          name="value"
          inputMode="decimal"
          label={t("value")}
          hint={unitHint}
          disabled={withdrawn}
          autoComplete="off"
          {...refused("value")}
        />
        <Select
          name="basis"
          label={t("basis")}
          value={relative ? "before_start" : "absolute"}
          onChange={(event) => setRelative(event.target.value === "before_start")}
          options={[
            { value: "absolute", label: t("absolute") },
            { value: "before_start", label: t("beforeStart") },
          ]}
        />
        <Select
          name="pace"
          label={t("pace")}
          options={[
            { value: "linear", label: t("linear") },
            { value: "stepped", label: t("stepped") },
          ]}
        />
        <Field
          name="tolerance"
          inputMode="decimal"
          label={t("tolerance")}
          hint={share ? t("pointsHint") : t("moneyHint", { currency })}
          autoComplete="off"
          {...refused("tolerance")}
        />
        <Field
          name="from"
          type="date"
          label={t("from")}
          defaultValue={today}
          min={today}
          {...refused("from")}
        />
        <div className="sm:col-span-2 lg:col-span-4">
          <Field
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            maxLength={2000}
            autoComplete="off"
            {...refused("reason")}
          />
        </div>
      </div>
      <Checkbox
        name="withdraw"
        label={t("withdraw")}
        checked={withdrawn}
        onChange={(event) => setWithdrawn(event.target.checked)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {t("save")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}

const shownFields = ["value", "dueDay", "tolerance", "from", "reason", "process"] as const;
