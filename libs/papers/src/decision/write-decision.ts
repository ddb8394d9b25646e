import type * as Docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { annexOf, bodyOf } from './parts';
import type { Decision } from './decision';

/** A draft decision as .docx, A4, with its annex behind it, to be gone over, numbered and signed. */
export async function writeDecision(decision: Decision): Promise<Buffer> {
  const docx = await import('docx');
  const page = pageOf(docx, decision);
  const document = new docx.Document({
    creator: 'Minh Bạch',
    title: `Quyết định ${decision.subject}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      { ...page, children: bodyOf(docx, decision) },
      { ...page, children: annexOf(docx, decision) },
    ],
  });
  return settled(await docx.Packer.toBuffer(document));
}

/** Margins of both forms of the State, which papers of the Party share; no page number on the first page of decision or annex. */
function pageOf(docx: typeof Docx, { form, notice }: Decision): Omit<Docx.ISectionOptions, 'children'> {
  const { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, convertMillimetersToTwip: mm } = docx;
  const number = new Paragraph({
    alignment: form.pageNumber === 'top-centre' ? AlignmentType.CENTER : AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
  });
  const words = notice
    ? [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: notice, bold: true, size: 20, color: 'B00020' })],
        }),
      ]
    : [];
  const top = form.pageNumber === 'top-centre';
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(17), header: mm(10), footer: mm(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: words }), default: new Header({ children: top ? [...words, number] : words }) },
    footers: { first: new Footer({ children: [] }), default: new Footer({ children: top ? [] : [number] }) },
  };
}

const noDate = '1980-01-01T00:00:00Z';

/** The same content has the same bytes: the package writes the hour of the day into the file. */
function settled(bytes: Buffer): Buffer {
  const parts = unzipSync(bytes);
  const core = 'docProps/core.xml';
  if (parts[core]) parts[core] = strToU8(strFromU8(parts[core]).replace(/(W3CDTF">)[^<]*(<)/g, `$1${noDate}$2`));
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) }));
}
