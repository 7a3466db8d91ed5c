/**
 * What `transact` gives, with nothing of it kept: `work` runs to its end inside the transaction, then all that it wrote
 * is taken back. What `work` throws is thrown as it is.
 * @param transact begins the transaction, commits when `work` gives something and rolls back when it throws
 */
export async function dryRun<Given extends unknown[], T>(
  transact: (work: (...given: Given) => Promise<T>) => Promise<T>,
  work: (...given: Given) => Promise<T>,
): Promise<T> {
  try {
    await transact(async (...given) => {
      throw new Finished(await work(...given));
    });
  } catch (error) {
    if (error instanceof Finished) return error.result as T;
    throw error;
  }
  throw new Error("A transaction was committed that should have been rolled back.");
}

class Finished extends Error {
  constructor(readonly result: unknown) {
    super("rolled back, as nothing was to be kept");
  }
}
