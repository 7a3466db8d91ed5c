import { resealed } from "@/lib/auth/resealed";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/** How many secrets of a column were sealed anew, how many were already, and how many no key opens. */
export interface Resealed {
  resealed: number;
  current: number;
  unreadable: number;
}

/**
 * Seals the secrets of a column of one organisation with the AUTH_SECRET in force, row by row and locked, in one
 * transaction. May be repeated.
 * @param place `id` names a row within the organisation; `about` is what its secret was sealed for. The names come from
 *   the code, never from a request.
 */
export async function resealColumn(
  ctx: Ctx,
  place: { table: string; id: string; column: string; about: (id: string) => string },
): Promise<Resealed> {
  const { table, id, column, about } = place;
  return statements(ctx, async (run) => {
    const count: Resealed = { resealed: 0, current: 0, unreadable: 0 };
    const rows = await run<{ id: string; sealed: string }>(
      `select ${id}::text as id, ${column} as sealed from ${table}
       where organisation_id = $1::uuid and ${column} is not null
       order by ${id} for update`,
      [ctx.org],
    );
    for (const row of rows) {
      const anew = resealed(row.sealed, about(row.id));
      if (anew === null) count.current++;
      else if (anew === "unreadable") count.unreadable++;
      else {
        await run(
          `update ${table} set ${column} = $3::text where organisation_id = $1::uuid and ${id}::text = $2::text`,
          [ctx.org, row.id, anew],
        );
        count.resealed++;
      }
    }
    return count;
  });
}
