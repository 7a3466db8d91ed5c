/**
 * A mapping that cannot be used, or a file that cannot be read on. Rows that fail by themselves are
 * refusals, not errors. Every problem says where it is (a JSON pointer into the mapping, or a line of the
 * file, counted from 1) and what it must be.
 */
export class ImportError extends Error {
  override readonly name = "ImportError";

  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map(sentence).join("\n"));
  }
}

export interface ImportProblem {
  /** where in the mapping, RFC 6901: `/rules/0/time/column` */
  pointer?: string;
  /** where in the file, from 1 */
  line?: number;
  /** what it must be, or what to do */
  detail: string;
}

function sentence({ pointer, line, detail }: ImportProblem): string {
  if (pointer !== undefined) return `mapping ${pointer === "" ? "(whole)" : pointer}: ${detail}`;
  return line === undefined ? detail : `line ${line}: ${detail}`;
}
