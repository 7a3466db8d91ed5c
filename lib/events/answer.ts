import type { Answer, AnswerError, AnswerWarning } from "@/lib/events/answerSchema";

/** Collects what became of the events of one delivery; `received` is how many that was told of. */
export interface AnswerBuilder {
  accept(events?: number): void;
  duplicate(events?: number): void;
  /** Good ones that are not stored, as others that came with them are refused. */
  withhold(events: number): void;
  reject(error: AnswerError): void;
  warn(warning: AnswerWarning): void;
  /** The answer so far. Errors and warnings: those of the lowest index, whatever order they came in. */
  build(): Answer;
}

/** An empty answer to fill. Holds no more than a few hundred errors, however many there are. */
export function startAnswer(): AnswerBuilder {
  let accepted = 0;
  let duplicates = 0;
  let withheld = 0;
  const errors = first<AnswerError>(listed);
  const warnings = first<AnswerWarning>(listed);
  return {
    accept: (events = 1) => {
      accepted += events;
    },
    duplicate: (events = 1) => {
      duplicates += events;
    },
    withhold: (events) => {
      withheld += events;
    },
    reject: errors.add,
    warn: warnings.add,
    build: () => ({
      received: accepted + duplicates + withheld + errors.count(),
      accepted,
      duplicates,
      rejected: errors.count(),
      errors: errors.list(),
      warnings: warnings.list(),
      counts: { errors: errors.count(), warnings: warnings.count() },
    }),
  };
}

/** How many errors and how many warnings an answer lists. */
const listed = 100;

/** Those `most` of many that have the lowest index, and how many there were. */
function first<Entry extends { index: number }>(most: number) {
  let entries: Entry[] = [];
  let count = 0;
  const list = () => {
    entries = entries.sort((one, other) => one.index - other.index).slice(0, most);
    return [...entries];
  };
  return {
    add: (entry: Entry) => {
      count++;
      entries.push(entry);
      if (entries.length >= most * 4) list();
    },
    count: () => count,
    list,
  };
}
