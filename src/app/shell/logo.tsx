/** The mark of the product: braces that hold a tick. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="5" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M9 4.8h-.6a1.6 1.6 0 0 0-1.6 1.6v3.2L5.6 11l1.2 1.4v3.2a1.6 1.6 0 0 0 1.6 1.6H9" />
        <path d="M13 4.8h.6a1.6 1.6 0 0 1 1.6 1.6v3.2l1.2 1.4-1.2 1.4v3.2a1.6 1.6 0 0 1-1.6 1.6H13" />
        <path d="m8.9 11 1.6 1.6 3-3.2" />
      </g>
    </svg>
  );
}
