/** A command line that cannot be carried out; its message is one sentence for standard error, the exit status 2. */
export class UsageError extends Error {}
