import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { findImport } from "@/lib/intake/oneImport";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** Whether there is such an import: for who may see that, but not what is in it. @throws Fault `forbidden` */
export async function importExists(ctx: Ctx, id: string): Promise<boolean> {
  require(ctx, "figures:read");
  return statements(ctx, (run) => findImport(ctx, run, id)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Fault && error.code === "not-found") return false;
      throw error;
    },
  );
}
