"use client";

import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import { Checkbox } from "@/app/_components/form/Checkbox";
import { Select } from "@/app/_components/Select";
import type { ListedChannel } from "@/lib/delivery/listChannels";

export type Kind = ListedChannel["kind"];

/** What a channel is told: where it leads, when, and which version. `channel`: as it stands, to be changed. */
export function ChannelFields({
  kind,
  channel,
  id,
  refused,
}: {
  kind: Kind;
  channel?: ListedChannel;
  /** distinguishes the fields of several forms on a page */
  id: string;
  refused: readonly string[];
}) {
  const t = useTranslations("deliveries");
  const locale = useLocale();
  const error = (field: "name" | "to" | "url" | "secret") =>
    refused.includes(field)
      ? {
          error:
            field === "url" && kind !== "mail"
              ? t(`error.url.${kind}`)
              : t(`error.${field === "url" ? "to" : field}`),
        }
      : {};
  const kept = channel ? t("form.kept", { to: channel.to ?? "–" }) : undefined;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name={`${id}name`}
          label={t("form.name")}
          hint={t("form.nameHint")}
          defaultValue={channel?.name}
          maxLength={100}
          autoComplete="off"
          {...error("name")}
        />
        {kind === "mail" ? (
          <Field
            name={`${id}to`}
            type="email"
            label={t("form.to")}
            hint={kept ?? t("form.toHint")}
            autoComplete="off"
            {...error("to")}
          />
        ) : (
          <Field
            name={`${id}url`}
            inputMode="url"
            label={t("form.url")}
            hint={kept ?? t(`form.urlHint.${kind}`)}
            placeholder={placeholders[kind]}
            autoComplete="off"
            spellCheck={false}
            {...error("url")}
          />
        )}
        {kind === "feishu" || kind === "dingtalk" || kind === "webhook" ? (
          <Field
            name={`${id}secret`}
            label={t("form.secret")}
            hint={channel ? t("form.secretKept") : t(`form.secretHint.${kind}`)}
            autoComplete="off"
            spellCheck={false}
            {...error("secret")}
          />
        ) : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          name={`${id}version`}
          label={t("form.version")}
          hint={t("form.versionHint")}
          defaultValue={channel?.version ?? "team"}
          options={(["team", "owner"] as const).map((value) => ({ value, label: t(`version.${value}`) }))}
        />
        <Select
          name={`${id}locale`}
          label={t("form.locale")}
          defaultValue={channel?.locale ?? locale}
          options={[
            { value: "en", label: "English" },
            { value: "zh", label: "简体中文" },
          ]}
        />
        <Select
          name={`${id}hour`}
          label={t("form.hour")}
          hint={t("form.hourHint")}
          defaultValue={String(channel?.hour ?? 8)}
          options={Array.from({ length: 24 }, (_, hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, "0")}:00`,
          }))}
        />
      </div>
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <Checkbox
          name={`${id}weekly`}
          label={t("form.weekly")}
          hint={t("form.weeklyHint")}
          defaultChecked={channel?.weekly ?? true}
        />
        <Checkbox
          name={`${id}monthly`}
          label={t("form.monthly")}
          hint={t("form.monthlyHint")}
          defaultChecked={channel?.monthly ?? true}
        />
        <Checkbox
          name={`${id}alerts`}
          label={t("form.alerts")}
          hint={t("form.alertsHint")}
          defaultChecked={channel?.alerts ?? false}
        />
      </div>
    </>
  );
}

const placeholders: Record<Kind, string> = {
  mail: "",
  slack: "https://hooks.slack.com/services/…",
  feishu: "https://open.feishu.cn/open-apis/bot/v2/hook/…",
  wecom: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…",
  dingtalk: "https://oapi.dingtalk.com/robot/send?access_token=…",
  webhook: "https://",
};

/** What stands in the fields; an address or a secret that was left empty is not in it. */
export function readFields(form: HTMLFormElement, id: string): Record<string, unknown> {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(`${id}${name}`) ?? "").trim();
  const parts = ["to", "url", "secret"].map((name) => [name, text(name)]).filter(([, value]) => value !== "");
  return {
    name: text("name"),
    version: text("version"),
    locale: text("locale"),
    hour: Number(text("hour")),
    weekly: given.has(`${id}weekly`),
    monthly: given.has(`${id}monthly`),
    alerts: given.has(`${id}alerts`),
    ...Object.fromEntries(parts),
  };
}
