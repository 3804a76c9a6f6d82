/** What web pages show in place of an address: `[email protected]`, with a blank or a no-break space inside. */
export const MASK = /\[email[\s\u00A0]+protected\]/iu;

/**
 * ```
 * Mailbox    = Local-part "@" ( Domain / address-literal )
 * Local-part = Dot-string / Quoted-string
 * Dot-string = Atom *("." Atom)
 * Domain     = sub-domain *("." sub-domain)
 * sub-domain = Let-dig [Ldh-str]
 * ```
 * (RFC 5321 4.1.2; letters beyond ASCII by RFC 6531 3.3)
 */
const MAILBOX =
  /^(?:[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+)*|"(?:[^"\\\r\n]|\\[\x20-\x7E])*")@(?:[A-Za-z\d\u{80}-\u{10FFFF}](?:[A-Za-z\d\u{80}-\u{10FFFF}-]*[A-Za-z\d\u{80}-\u{10FFFF}])?(?:\.[A-Za-z\d\u{80}-\u{10FFFF}](?:[A-Za-z\d\u{80}-\u{10FFFF}-]*[A-Za-z\d\u{80}-\u{10FFFF}])?)*|\[[\w:.-]+\])$/u;

/** No address is longer (RFC 5321 4.5.3.1.3); longer texts are not searched. */
const LONGEST = 254;

/** Whether a text is a mailbox as RFC 5321 writes it: `local@domain`. */
export function isMailbox(text: string): boolean {
  return text.length <= LONGEST && MAILBOX.test(text);
}

/** The mailbox inside a text that has more: blanks around it, `mailto:`, a name before it. */
export function mailboxIn(text: string): string | undefined {
  if (text.length > 2 * LONGEST) return undefined;
  const trimmed = text.trim();
  const inside = /^[^<>]*<([^<>]+)>$/u.exec(trimmed)?.[1] ?? trimmed;
  const bare = inside.replace(/^mailto:/iu, '').trim();
  return bare !== text && isMailbox(bare) ? bare : undefined;
}
