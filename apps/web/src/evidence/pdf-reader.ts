import { getDocument, GlobalWorkerOptions, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** A PDF that was read; loaded only when one is looked at, for the reader is larger than the rest of the page. */
export interface OpenedPdf {
  readonly pages: number;
  /** Draws a page at its own size, as finely as the screen is, and answers its words. */
  draw(at: number, canvas: HTMLCanvasElement, stop: AbortSignal): Promise<string>;
}

/** Where the build lays what PDFs need now and then: decoders of scans, and the two fonts of signs that no system brings. */
const parts = `/assets/pdfjs-${version}/`;

/** Reads a PDF in a worker. Its scripts and forms are not read at all, and what would need WebAssembly is done in plain JavaScript. */
export function openPdf(bytes: ArrayBuffer): { readonly opened: Promise<OpenedPdf>; close(): Promise<void> } {
  const data = new Uint8Array(bytes);
  const task = getDocument({ data, wasmUrl: parts, standardFontDataUrl: parts, useWasm: false, useWorkerFetch: false });
  const opened = task.promise.then((document) => ({
    pages: document.numPages,
    draw: (at: number, canvas: HTMLCanvasElement, stop: AbortSignal) => draw(document, at, canvas, stop),
  }));
  return { opened, close: () => task.destroy() };
}

const pixelsOfPoint = 96 / 72;
const mostPixels = 16_000_000;

async function draw(document: PDFDocumentProxy, at: number, canvas: HTMLCanvasElement, stop: AbortSignal): Promise<string> {
  const page = await document.getPage(at);
  if (stop.aborted) return '';
  const { width, height } = page.getViewport({ scale: pixelsOfPoint });
  const finer = Math.min(Math.max(devicePixelRatio, 1), Math.sqrt(mostPixels / (width * height)));
  const viewport = page.getViewport({ scale: pixelsOfPoint * finer });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  const drawing = page.render({ canvas, viewport });
  stop.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
