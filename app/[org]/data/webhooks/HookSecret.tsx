import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";

/** The address and the secret of a webhook, to be put into the sender: the secret is shown this once. */
export function HookSecret({
  title,
  address,
  secret,
  onDone,
}: {
  title: string;
  address: string;
  secret: string;
  onDone: () => void;
}) {
  const t = useTranslations("data.hooks");
  return (
    <div role="status" className="mb-4 space-y-3 rounded-tremor-default border border-accent p-4">
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-prose text-ink-2">{t("madeText")}</p>
      </div>
      <div>
        <p className="mb-1 text-meta text-ink-3">{t("address")}</p>
        <CopyBox label={t("address")} text={address} />
      </div>
      <div>
        <p className="mb-1 text-meta text-ink-3">{t("secret")}</p>
        <CopyBox label={t("secret")} text={secret} />
      </div>
      <Button small onClick={onDone}>
        {t("done")}
      </Button>
    </div>
  );
}
