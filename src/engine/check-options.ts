/** What a check finds beside its outcome. */
export interface CheckOptions {
  /** Also finds when the contact would be permitted, or until when it is, to the second, within 400 days. */
  readonly when?: boolean;
  /** Also lists every rule with its result. */
  readonly trace?: boolean;
}
