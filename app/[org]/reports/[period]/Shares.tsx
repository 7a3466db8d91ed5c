"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** A link that can still be read, as the page shows it: its days in words. */
export interface ShownShare {
  id: string;
  version: "owner" | "team";
  protected: boolean;
  until: string;
  opened: string | null;
}

/** Makes links by which the report is read without an account, and ends them. */
export function Shares({
  slug,
  period,
  shares,
}: {
  slug: string;
  period: string;
  shares: readonly ShownShare[];
}) {
  const t = useTranslations("reports.share");
  const sending = useSend(slug);
  const [link, setLink] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const password = String(fields.get("password") ?? "");
    const made = await sending.send("POST", `/api/v1/reports/${period}/shares`, {
      version: fields.get("version"),
      days: Number(fields.get("days")),
      ...(password === "" ? {} : { password }),
    });
    const path = (made as { path?: string } | null)?.path;
    if (path !== undefined) setLink(new URL(path, window.location.href).href);
  };
  return (
    <div className="space-y-4">
      {shares.length === 0 ? null : (
        <ul aria-label={t("open")} className="divide-y divide-hairline border-y border-hairline">
          {shares.map((share) => (
            <li key={share.id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
              <span className="min-w-0">
                {t(`version.${share.version}`)} · {t("until", { day: share.until })}
                {share.protected ? ` · ${t("protected")}` : ""}
                <span className="block text-meta text-ink-3">
                  {share.opened === null ? t("neverOpened") : t("opened", { day: share.opened })}
                </span>
              </span>
              <Button
                small
                kind="danger"
                busy={sending.busy}
                onClick={() => {
                  setLink(null);
                  sending.send("DELETE", `/api/v1/shares/${share.id}`);
                }}
              >
                {t("revoke")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} onChange={sending.forget} className="space-y-4" aria-label={t("make")}>
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            name="version"
            label={t("field.version")}
            defaultValue="team"
            options={(["team", "owner"] as const).map((value) => ({ value, label: t(`version.${value}`) }))}
          />
          <Select
            name="days"
            label={t("field.days")}
            defaultValue="30"
            options={[7, 30, 90, 365].map((days) => ({ value: String(days), label: t("days", { days }) }))}
          />
          <Field
            name="password"
            type="password"
            autoComplete="new-password"
            label={t("field.password")}
            hint={t("field.passwordHint")}
            {...(sending.problem?.fields.includes("password") ? { error: t("error.password") } : {})}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={sending.busy}>
            {t("make")}
          </Button>
          <FormNote sending={sending} />
        </div>
      </form>
      {link === null ? null : (
        <div>
          <p className="mb-2 text-prose text-ink-2">{t("once")}</p>
          <CopyBox label={t("link")} text={link} />
        </div>
      )}
    </div>
  );
}
