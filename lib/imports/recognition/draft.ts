import { ImportError } from "@/lib/imports/importError";
import type { Answers } from "./answers";
import { askedFormat } from "./askedFormat";
import type { RecognisedColumn, Recognition } from "./recognition";
import type { Role } from "./role";
import { orderMeaning, statusMeaning } from "./statusWords";

/**
 * A recognised file with what a person said of it, as the parts of a mapping: each by the role of a column.
 * A part is undefined where no column has the role, so that it is left out.
 */
export function draftOf(recognition: Recognition, answers: Answers): Draft {
  const roles = { ...recognition.roles, ...answers.roles };
  const byName = new Map(recognition.columns.map((column) => [column.name, column]));
  const column = (role: Role) => {
    const name = roles[role] ?? undefined;
    if (name === undefined) return undefined;
    const found = byName.get(name);
    if (found === undefined)
      throw new ImportError([{ detail: `"${name}" is no column of the file: choose another for ${role}` }]);
    if (/[{}]/.test(name))
      throw new ImportError([
        { detail: `"${name}" has braces in its name, which stand for columns in a mapping: rename it` },
      ]);
    return found;
  };
  const draft: Draft = {
    column,
    text: (role) => {
      const name = column(role)?.name;
      return name === undefined ? undefined : `{${name}}`;
    },
    number: (role, options = {}) => {
      const found = column(role);
      if (found === undefined) return undefined;
      const { name, looks, missing } = found;
      const decimal = answers.decimals?.[name] ?? (looks.kind === "number" ? looks.decimal : undefined);
      return {
        column: name,
        number: true,
        ...(recognition.format === "csv" && decimal !== "ask" ? { decimal } : {}),
        ...(missing.length > 0 ? { map: Object.fromEntries(missing.map((text) => [text, null])) } : {}),
        ...options,
      };
    },
    time: (...wanted) => {
      const found = wanted.map(column).find((each) => each !== undefined);
      if (found === undefined) return undefined;
      return { column: found.name, format: askedFormat(found.name, found.looks, answers.times, "iso") };
    },
    filled: (role) => {
      const found = column(role);
      return found === undefined ? {} : { [found.name]: ["!", ...found.missing.map((text) => `!${text}`)] };
    },
    notOrders: () =>
      answers.notOrders ??
      (column("status")?.values ?? [])
        .map(({ value }) => value)
        .filter((value) => orderMeaning(value) !== null),
    meaning: (value) => answers.statuses?.[value] ?? statusMeaning(value),
    actor: () => {
      const found = column("actor");
      const actorRole = draft.text("role");
      if (found === undefined) return { kind: "unknown", role: actorRole };
      const kind =
        answers.actors === undefined
          ? "unknown"
          : { column: found.name, map: { ...answers.actors, "": "unknown" }, else: "unknown" };
      return { kind, id: `{${found.name}}`, role: actorRole };
    },
  };
  return draft;
}

export interface Draft {
  column(role: Role): RecognisedColumn | undefined;
  /** the column in braces */
  text(role: Role): string | undefined;
  number(
    role: Role,
    options?: { times?: string; round?: number },
  ): { column: string; number: true } | undefined;
  /** of the first of the roles that a column has */
  time(...roles: Role[]): { column: string; format: string } | undefined;
  /** a condition: there is something in it */
  filled(role: Role): Record<string, string[]>;
  /** the statuses under which a row is no order */
  notOrders(): readonly string[];
  meaning(status: string): ReturnType<typeof statusMeaning>;
  /** everybody is unknown until somebody says who is who */
  actor(): object;
}
