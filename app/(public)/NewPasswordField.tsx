import { useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import { passwordLength } from "@/lib/auth/passwordLength";

/** The password that somebody chooses; within the limits that the server holds it to. */
export function NewPasswordField({ label, error }: { label: string; error?: string }) {
  const t = useTranslations("auth");
  return (
    <Field
      name="password"
      type="password"
      label={label}
      autoComplete="new-password"
      required
      minLength={passwordLength.shortest}
      maxLength={passwordLength.longest}
      hint={t("passwordHint")}
      {...(error === undefined ? {} : { error })}
    />
  );
}
