/** A progress bar on a terminal's error output; silent everywhere else. */
export function progressBar(what: string, stream: NodeJS.WriteStream = process.stderr): (done: number, of: number) => void {
  if (!stream.isTTY) return () => {};
  const room = 30;
  let shown = '';
  return (done, of) => {
    const part = of ? Math.min(done / of, 1) : 1;
    const full = Math.floor(part * room);
    const bar = '█'.repeat(full) + '░'.repeat(room - full);
    const line = `${what} [${bar}] ${Math.floor(part * 100)} %`;
    if (line === shown) return;
    shown = line;
    stream.write(`\r${line}`);
    if (done >= of) stream.write('\n');
  };
}
