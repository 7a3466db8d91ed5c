import { useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import type { Sending } from "@/app/_components/form/useSend";

/** One's own password once more, before what cannot be undone or opens a way in. */
export function PasswordField({ sending }: { sending: Sending }) {
  const t = useTranslations("settings.ownPassword");
  return (
    <Field
      name="password"
      type="password"
      label={t("label")}
      autoComplete="current-password"
      required
      {...(sending.problem?.fields.includes("password") ? { error: t("wrong") } : {})}
    />
  );
}
