import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";

/** The one pool, and the one Prisma client upon it, under a role that row-level security binds. */
export interface Database {
  pool: pg.Pool;
  prisma: PrismaClient;
  close(): Promise<void>;
}

/**
 * Opens the database to serve from.
 * @param url connection string of the role that serves (`handover_app`, or one that inherits from it)
 * @throws StrongRole when that role could see past row-level security
 */
export async function openDatabase(url: string, connections = 20): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // once open they stay: see openConnections
    min: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: "handover",
  });
  // a connection that dies while idle is replaced at the next use; without a listener it would end the process
  pool.on("error", () => {});
  try {
    await refuseStrongRole(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 30_000 },
  });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

/** The role named in the connection string is superuser, bypasses row-level security or owns the tables. */
export class StrongRole extends Error {
  override name = "StrongRole";
}

async function refuseStrongRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; reason: string | null }>(`
    select current_user::text as role,
           case
             when r.rolsuper then 'is a superuser'
             when r.rolbypassrls then 'has BYPASSRLS'
             when exists (
               select from pg_class c
               where c.relname in ('organisation', 'event', 'case_state')
                 and c.relnamespace = 'public'::regnamespace
                 and pg_has_role(current_user, c.relowner, 'member')
             ) then 'owns the tables'
           end as reason
    from pg_roles r
    where r.rolname = current_user`);
  const found = rows[0];
  if (found?.reason) {
    throw new StrongRole(
      `The role "${found.role}" ${found.reason}, so row-level security would not bind it. ` +
        "Point DATABASE_APP_URL at a plain role that was granted handover_app, or leave it unset.",
    );
  }
}
