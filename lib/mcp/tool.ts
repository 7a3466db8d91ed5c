import type { z } from "zod";
import { parse } from "@/lib/contract/parse";
import type { Endpoint } from "@/lib/http/endpoint";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Permission } from "@/lib/tenancy/permissions";
import { require } from "@/lib/tenancy/require";

/** Something that an agent can do here. */
export interface Tool extends Described {
  input: z.ZodType;
  /**
   * Does it, for who may.
   * @throws Fault `forbidden`, before the input is looked at; `invalid`; what the verb throws
   */
  call(ctx: Ctx, input: unknown): Promise<Told>;
}

interface Described {
  /** as agents call it: small letters and `_` */
  name: string;
  /** for people */
  title: string;
  /** tells an agent when to use it */
  description: string;
  /** who may use it; others do not see it */
  permission: Permission;
  /** the call of the API that gives the same answer */
  endpoint: `${Endpoint["method"]} /api/v1/${string}`;
  /** it changes something: each call once more. Absent: it only reads */
  writes?: true;
  /** its words say all that the answer says */
  inFull?: true;
}

/** An answer of the API, and what it says in words. */
export interface Told {
  answer: object;
  words: string;
}

/** A tool, whose input is parsed by `input` after the permission was checked. */
export function tool<Input extends z.ZodType>({
  input,
  tell,
  ...described
}: Described & { input: Input; tell(ctx: Ctx, input: z.output<Input>): Promise<Told> }): Tool {
  return {
    ...described,
    input,
    async call(ctx, given) {
      require(ctx, described.permission);
      return tell(ctx, parse(input, given));
    },
  };
}
