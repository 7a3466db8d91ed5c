/**
 * The statement that binds a transaction to an organisation. `set` takes no parameters, so the id is checked and
 * written into it; and it is `set local`, not `set_config()`, because only the former reaches the workers of a
 * distributed database.
 * @throws TypeError when `org` is not a UUID
 */
export function scope(org: string): string {
  if (!uuid.test(org)) throw new TypeError("An organisation's id is a UUID.");
  return `set local app.organisation_id = '${org}'`;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
