/** Hands the payload to the browser as a file. */
export function downloadText(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'payload.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
