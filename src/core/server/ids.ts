/** Randomness of the platform, where the caller brings none. */
export function systemRandom(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}

/** A UUID of version 4 (RFC 9562 5.4). @param random from 0 up to, and not including, 1. */
export function uuidFrom(random: () => number): string {
  let digits = '';
  for (let part = 0; part < 4; part++)
    digits += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const variant = '89ab'.charAt(Math.floor(random() * 4));
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}
