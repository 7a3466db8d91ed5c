import { useTranslations } from "next-intl";
import { Said } from "@/app/_components/Said";
import type { MappingProblem } from "@/app/[org]/data/imports/shapes";

/** Why there is no mapping yet, and where in it. */
export function Problems({ problems }: { problems: readonly MappingProblem[] }) {
  const t = useTranslations("imports.problems");
  return (
    <div role="alert">
      <p className="font-medium text-state-off-track">{t("title")}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {problems.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            {pointer ? <code className="mr-2 font-mono text-meta text-ink-2">{pointer}</code> : null}
            <Said detail={detail} />
          </li>
        ))}
      </ul>
    </div>
  );
}
