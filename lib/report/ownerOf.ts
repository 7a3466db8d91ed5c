import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Who sees to an action, with the name that stays when they leave. Whoever sends it where nobody is named; a key or a
 * command has nobody, and its own name.
 * @throws Fault `not-found` for somebody who is no member
 */
export async function ownerOf(
  ctx: Ctx,
  run: Run,
  asked: string | null,
): Promise<{ id: string | null; name: string }> {
  const id = asked ?? (ctx.actor.kind === "person" ? ctx.actor.id : null);
  if (id === null) return { id, name: ctx.actor.kind === "key" ? await keyName(ctx, run) : ctx.actor.id };
  const [found] = await run<{ name: string }>(
    `select p.name
     from member m
     join person p on p.id = m.person_id
     where m.organisation_id = $1::uuid and m.person_id = $2::uuid`,
    [ctx.org, id],
  );
  if (!found) throw new Fault("not-found", "The owner is no member of this organisation: choose one who is.");
  return { id, name: found.name };
}

/** A report is read by people: they know a key by what it was called. */
async function keyName({ org, actor }: Ctx, run: Run): Promise<string> {
  const [found] = await run<{ name: string }>(
    "select name from api_key where organisation_id = $1::uuid and key_id = $2::text",
    [org, actor.id],
  );
  return found?.name ?? actor.id;
}
