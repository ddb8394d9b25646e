/** A progress bar on a terminal's error output; silent everywhere else. */
export function progressBar(what: string, stream: NodeJS.WriteStream = process.stderr): (done: number, of: number) => void {
  if (!stream.isTTY) return () => {};
  const room = 30;
  let shown = '';
  return (done, of) => {
    const part = of ? Math.min(done / of, 1) : 1;
    const full = Math.floor(part * room);
    const line = `${what} [${'█'.repeat(full)}${'░'.repeat(room - full)}] ${Math.floor(part * 100)} %`;
    if (line !== shown) stream.write(`\r${line}${done >= of ? '\n' : ''}`);
    shown = line;
  };
}
