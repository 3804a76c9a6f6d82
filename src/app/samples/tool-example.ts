/** A curated example of a tool other than Lint: what it puts into the inputs, and what that shows. */
export interface ToolExample {
  readonly id: string;
  readonly title: string;
  /** Where such a thing is met: `PATCH /Users/{id}`, `GET /Users?filter=`. */
  readonly request: string;
  /** What to look at. */
  readonly teaches: string;
  /** By name, as the tool keeps its inputs: `patch/resource`. */
  readonly drafts: Readonly<Record<string, string>>;
}
