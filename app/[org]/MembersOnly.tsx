import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";

/** What stands for visitors in the place of what only the members of an organisation see. */
export function MembersOnly() {
  const t = useTranslations("visit");
  return (
    <Card>
      <EmptyState title={t("membersTitle")} text={t("membersText")}>
        <ButtonLink href="/sign-up">{t("own")}</ButtonLink>
      </EmptyState>
    </Card>
  );
}
