"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { Section } from "@/app/_components/Section";
import type { RecognisedImport } from "@/app/[org]/data/imports/shapes";
import { ContentFields } from "./ContentFields";
import { type Defaults, filledIn } from "./filledIn";
import type { Given } from "./given";
import { holdsEvents } from "./holdsEvents";
import { OpenQuestions } from "./OpenQuestions";
import { openQuestions } from "./openQuestions";
import { ReadAs } from "./ReadAs";
import { RecognisedSentence } from "./RecognisedSentence";
import { SavedMapping } from "./SavedMapping";

/** What the file is: what was recognised, what only a person can say, and what it tells of. */
export function FileStep({
  recognition,
  given,
  change,
  defaults,
  processes,
  onNext,
  onUseSaved,
}: {
  recognition: RecognisedImport;
  given: Given;
  change: (part: Partial<Given>) => void;
  defaults: Defaults;
  processes: readonly { key: string; name: string }[];
  onNext: () => void;
  /** the way on when the mapping of an earlier file is taken */
  onUseSaved: () => void;
}) {
  const t = useTranslations("imports");
  const [tried, setTried] = useState(false);
  const asked = openQuestions(recognition, filledIn(given, defaults));
  const kind = given.answers.kind ?? recognition.kind;
  const open = asked.length > 0 || (kind === "unknown" && given.preset === null && given.edited === null);
  const { savedMapping } = recognition;
  const next = () => {
    setTried(true);
    if (!open) onNext();
  };
  return (
    <div className="space-y-4">
      {savedMapping ? (
        <SavedMapping
          mapping={savedMapping}
          onUse={() => {
            change({ edited: savedMapping, actors: {} });
            onUseSaved();
          }}
        />
      ) : null}
      <Section title={t("file.title")}>
        <RecognisedSentence
          recognition={recognition}
          given={given.answers.encoding}
          table={!holdsEvents(given.preset)}
        />
        <ReadAs recognition={recognition} given={given} change={change} />
      </Section>
      <OpenQuestions
        recognition={recognition}
        given={given}
        change={change}
        defaults={defaults}
        tried={tried}
      />
      <ContentFields
        recognition={recognition}
        given={given}
        change={change}
        defaults={defaults}
        processes={processes}
        tried={tried}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" onClick={next}>
          {t("toColumns")}
        </Button>
        <p aria-live="polite" className="font-medium text-state-off-track">
          {tried && open ? t("answerFirst") : null}
        </p>
      </div>
    </div>
  );
}
