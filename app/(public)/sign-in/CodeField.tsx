import { useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";

/** The code of a second factor, or a recovery code, asked for as the next thing to type. */
export function CodeField() {
  const t = useTranslations("auth");
  return (
    <Field
      name="code"
      label={t("code")}
      hint={t("codeHint")}
      autoComplete="one-time-code"
      autoFocus
      maxLength={100}
      required
    />
  );
}
