import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";

/** Instead of the imports: for those whose role may not bring files, and for the made-up firm, which takes none. */
export function AskManager({ sample = false }: { sample?: boolean }) {
  const t = useTranslations("imports.ask");
  return (
    <Card>
      <EmptyState title={t(sample ? "sampleTitle" : "title")} text={t(sample ? "sampleText" : "text")} />
    </Card>
  );
}
