import pg from "pg";

/**
 * Loaded into a server under test before its own code: takes the organisation out of the conditions of every statement
 * that the role that serves sends, so that row-level security alone keeps organisations apart. The parameter stays
 * where it is, as every one that is sent has to be meant. What touches the directory is left as it is: nothing but the
 * condition keeps its rows apart, by design. Told anything, it answers with the statements as they went out.
 */
export interface Sent {
  /** each text once, after the conditions were taken out; every id in them made one */
  texts: string[];
  /** how many conditions were taken out, those of the same statement counted each time it is sent */
  conditions: number;
}

const texts = new Set<string>();
let conditions = 0;

process.on("message", () => process.send?.({ texts: [...texts], conditions } satisfies Sent));
// being able to hear must not keep a server from ending
process.channel?.unref();

type Query = (this: { user?: string }, ...given: unknown[]) => unknown;
const query = pg.Client.prototype.query as unknown as Query;

pg.Client.prototype.query = function (this: { user?: string }, asked: unknown, ...values: unknown[]) {
  if (this.user !== "handover_app") return query.call(this, asked, ...values);
  if (typeof asked === "string") return query.call(this, without(asked), ...values);
  const { text } = asked as { text: string };
  return query.call(this, { ...(asked as object), text: without(text) }, ...values);
} as unknown as typeof pg.Client.prototype.query;

function without(text: string): string {
  let taken = 0;
  const left = /\bdirectory_/.test(text)
    ? text
    : text.replace(condition, (_, value: string) => {
        taken++;
        return `${value}::uuid is not null`;
      });
  conditions += taken;
  texts.add(left.replaceAll(id, "00000000-0000-4000-8000-000000000000"));
  return left;
}

const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/**
 * As the product writes it, as Prisma does, with the id itself where several statements go together, and with a row
 * (`here`) that holds nothing but the parameter; but not `set local app.organisation_id`, by which row-level security
 * knows the organisation.
 */
const condition =
  /(?<![\w."])(?!app\.)(?:"?\w+"?\.)*"?organisation_id"? = (\$\d+|'[0-9a-f-]{36}'|here\.organisation_id)(?:::uuid)?/g;
