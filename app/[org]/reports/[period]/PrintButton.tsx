"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";

/** Opens the browser's own print. */
export function PrintButton() {
  const t = useTranslations("reports");
  return (
    <Button small onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
