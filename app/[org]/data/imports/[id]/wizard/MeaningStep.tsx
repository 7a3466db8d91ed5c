"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import type { Mapping } from "@/lib/imports/mapping";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { ActorsQuestion } from "./ActorsQuestion";
import { actorColumn } from "./actorColumn";
import type { Given } from "./given";
import { StatusesQuestion } from "./StatusesQuestion";
import { statusColumn } from "./statusColumn";

/** Who did it, and how it ended: words of the file that only its people know. */
export function MeaningStep({
  slug,
  id,
  recognition,
  given,
  change,
  mapping,
  onNext,
}: {
  slug: string;
  id: string;
  recognition: Recognition;
  given: Given;
  change: (part: Partial<Given>) => void;
  mapping: Mapping;
  onNext: () => void;
}) {
  const t = useTranslations("imports");
  const column = actorColumn(mapping);
  const statuses = statusColumn(recognition, given);
  return (
    <div className="space-y-4">
      {column === null ? null : (
        <ActorsQuestion
          slug={slug}
          id={id}
          column={column}
          mapping={mapping}
          onAnswer={(actors) => change({ actors })}
        />
      )}
      {statuses === null ? null : (
        <StatusesQuestion
          column={statuses}
          given={given.answers.statuses ?? {}}
          onAnswer={(answered) => change({ answers: { ...given.answers, statuses: answered } })}
        />
      )}
      <Button kind="primary" onClick={onNext}>
        {t("toCheck")}
      </Button>
    </div>
  );
}
