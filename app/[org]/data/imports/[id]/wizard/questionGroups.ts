import type { Question } from "@/lib/imports/recognition/question";

/** The questions of one kind that have one answer: columns whose days are written alike, numbers of one file. */
export interface QuestionGroup {
  about: "time" | "decimal";
  columns: string[];
  /** formats of times; empty for decimals */
  formats: string[];
  sample: string;
}

export function questionGroups(asked: readonly Question[]): QuestionGroup[] {
  const groups = new Map<string, QuestionGroup>();
  for (const question of asked) {
    if (question.about !== "time" && question.about !== "decimal") continue;
    const formats = question.about === "time" ? question.formats : [];
    const key = [question.about, ...formats].join("\n");
    const group = groups.get(key);
    if (group) group.columns.push(question.column);
    else
      groups.set(key, {
        about: question.about,
        columns: [question.column],
        formats,
        sample: question.sample,
      });
  }
  return [...groups.values()];
}
