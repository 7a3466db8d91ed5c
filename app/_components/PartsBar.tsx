import { useLocale, useTranslations } from "next-intl";
import { formatShare } from "@/lib/words/formatShare";
import type { OpenFigure } from "./FigureLink";
import { Opened } from "./Opened";

/** What a cost consists of, each as a share 0..1 of the whole. */
export interface CostParts {
  labour: number;
  spend: number;
  tool: number;
  model: number;
}

const parts = [
  ["labour", "bg-part-labour"],
  ["spend", "bg-part-spend hatched"],
  ["tool", "bg-part-tool dotted-fill"],
  ["model", "bg-part-model"],
] as const;

/** Greys told apart by pattern too, so that a grey print still reads; the accent is the model's alone. */
export function PartsBar({
  shares,
  opens = {},
}: {
  shares: CostParts;
  /** what each of them is added up from */
  opens?: Partial<Record<keyof CostParts, OpenFigure>>;
}) {
  const t = useTranslations("part");
  const locale = useLocale();
  return (
    <div>
      <div className="flex h-2 gap-px overflow-hidden rounded-full bg-band" aria-hidden="true">
        {parts.map(([part, fill]) =>
          shares[part] > 0 ? (
            <div key={part} className={fill} style={{ width: `${shares[part] * 100}%` }} title={t(part)} />
          ) : null,
        )}
      </div>
      <p className="mt-1 flex flex-wrap gap-x-3 text-meta text-ink-2 max-sm:leading-6">
        {named(shares).map((part) => (
          <span key={part} className="whitespace-nowrap">
            <Opened opens={opens[part]}>
              {t(part)} {formatShare(shares[part], locale, 0)}
            </Opened>
          </span>
        ))}
      </p>
      <span className="sr-only">
        {parts.map(([part]) => `${t(part)} ${formatShare(shares[part], locale)}`).join(", ")}
      </span>
    </div>
  );
}

/** What is less than a tenth goes without a name, people and the model excepted, so that one line holds them. */
function named(shares: CostParts) {
  return parts
    .map(([part]) => part)
    .filter((part) => part === "labour" || part === "model" || shares[part] >= 0.1);
}
