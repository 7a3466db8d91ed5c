import type { Answers } from "./answers";
import { draftOf } from "./draft";
import type { Question } from "./question";
import type { RecognisedColumn, Recognition } from "./recognition";

/** What a person must or may still say of a recognised file, in the order to ask it. */
export function questions(recognition: Recognition, answers: Answers = {}): Question[] {
  const draft = draftOf(recognition, answers);
  const roles = { ...recognition.roles, ...answers.roles };
  const used = new Set(Object.values(roles));
  const columns = recognition.columns.filter(({ name }) => used.has(name));
  const asked: Question[] = [];
  const { ask } = recognition.encoding;
  if (ask !== undefined && answers.encoding === undefined)
    asked.push({ about: "encoding", needed: true, candidates: ask });
  const unzoned: string[] = [];
  for (const column of columns) {
    const { name, looks } = column;
    const sample = sampleOf(recognition, name, looks.kind === "number" ? /[.,]/ : /./);
    if (looks.kind === "time" && !looks.zoned) unzoned.push(name);
    if (looks.kind === "time" && looks.ask !== undefined && answers.times?.[name] === undefined)
      asked.push({ about: "time", needed: true, column: name, formats: looks.ask, sample });
    if (looks.kind === "number" && looks.decimal === "ask" && answers.decimals?.[name] === undefined)
      if (recognition.format === "csv") asked.push({ about: "decimal", needed: true, column: name, sample });
  }
  if (unzoned.length > 0 && answers.zone === undefined)
    asked.push({ about: "zone", needed: true, columns: unzoned });
  const status = draft.column("resolution") ?? draft.column("status");
  const unknown = status?.values.filter(({ value }) => draft.meaning(value) === null) ?? [];
  if (status !== undefined && unknown.length > 0 && isCase(answers.kind ?? recognition.kind))
    asked.push({ about: "status", needed: false, column: status.name, values: unknown });
  const actor = draft.column("actor");
  if (actor !== undefined && answers.actors === undefined && isCase(answers.kind ?? recognition.kind))
    asked.push({ about: "actors", needed: false, column: actor.name, values: actor.values });
  return asked;
}

function isCase(kind: Recognition["kind"]): boolean {
  return kind === "log" || kind === "tickets";
}

function sampleOf({ header, rows }: Recognition, name: RecognisedColumn["name"], wanted: RegExp): string {
  const index = header.indexOf(name);
  return rows.map((row) => row[index] ?? "").find((cell) => wanted.test(cell)) ?? "";
}
