/** Hands the payload, or its bytes, to the browser as a file. */
export function downloadText(text: string | Blob, name = 'payload.json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
