export async function keepGoing(_o: unknown, _s: unknown): Promise<void> {}
