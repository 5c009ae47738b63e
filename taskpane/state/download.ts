/** Hands a file to the browser, which keeps or opens it as the person has set it to. */
export function downloadFile(name: string, type: string, bytes: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the contents by then.
  URL.revokeObjectURL(url);
}
