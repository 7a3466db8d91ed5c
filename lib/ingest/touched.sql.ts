/** The cases named by $3 (processes) and $4 (cases) of organisation $1. */
export const touchedCases = `
  select stored.*
  from unnest($3::text[], $4::text[]) as named (process, case_id)
  join case_state stored
    on stored.organisation_id = $1::uuid and stored.process = named.process and stored.case_id = named.case_id`;

/** The orders named by $3 of organisation $1. */
export const touchedOrders = `
  select stored.*
  from unnest($3::text[]) as named (order_id)
  join order_state stored on stored.organisation_id = $1::uuid and stored.order_id = named.order_id`;

/** Every case, and every order, of organisation $1. */
export const everyCase = "select stored.* from case_state stored where stored.organisation_id = $1::uuid";
export const everyOrder = "select stored.* from order_state stored where stored.organisation_id = $1::uuid";
