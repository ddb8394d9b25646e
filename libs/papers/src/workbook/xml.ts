import { SaxesParser } from 'saxes';
import { broken } from './unpack';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Told of the elements of a text, by their names without prefix, and of the letters between them. */
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(letters: string): void;
  close?(name: string): void;
}

/** A sheet has eight levels. */
const deepest = 50;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML text once from beginning to end; what it takes grows with its length and nothing else. Refuses what is malformed, and a
 * document type: no office program writes one, and entities are declared there that grow when they are read.
 */
export function readXml(xml: string, { open, text, close }: Listener): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', broken);
  parser.on('doctype', broken);
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if ((depth += 1) > deepest) broken();
    open?.(local(name), attributes);
  });
  parser.on('text', (letters) => text?.(letters));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close?.(local(name));
  });
  parser.write(xml).close();
}
