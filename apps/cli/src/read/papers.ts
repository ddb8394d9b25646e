import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { dayIn } from '#event-store';
import { isDay, refuse, type Grant } from '#kernel';
import { decisionOf, selfScoringSheet, summarySheet, writeDecision, writeWorkbook } from '#papers';
import { Notice } from '../../../api/src/door/notice';
import type { House } from '../../../api/src/house/house';
import { CyclePapers } from '../../../api/src/sheets/cycle-papers';
import { SheetOf } from '../../../api/src/sheets/sheet-of';
import { reading } from '../open-house';
import { word } from '../print/words';
import { dossierOf } from './one-year';

interface Options {
  readonly city?: string;
  readonly unit?: string;
  readonly kind: string;
  readonly year: string;
  readonly day?: string;
  readonly out: string;
}

/** Whoever sits at the console can read the files anyway. */
const everything = (jurisdiction: string): readonly Grant[] => [{ id: null, role: 'process', scope: { jurisdiction } }];

/** `minhbach sheet self | summary | decision`: papers to print, fill in and sign, written to a file. */
export function sheetCommand(program: Command) {
  const sheet = program.command('sheet').description('biểu mẫu để in, điền, trình ký / papers to print, fill in and sign');
  const paper = (name: string, description: string) =>
    sheet
      .command(name)
      .description(description)
      .requiredOption('--year <year>', 'rating year')
      .requiredOption('--out <file>', 'file to write; it must not be there yet')
      .option('--kind <kind>', 'government or party', 'government');

  paper('self', 'biểu tự chấm điểm của một đơn vị / the sheet of self-assessment of one unit')
    .requiredOption('--unit <unit>', 'unit, such as binh-minh')
    .option('--city <city>', 'city, where a unit’s name is used twice')
    .action(({ unit = '', ...options }: Options) =>
      writing(options, async (house) => {
        const known = dossierOf(house, { ...options, unit });
        const scoring = await new SheetOf(house, new Notice(house.origin)).dossier(known, everything(known.jurisdiction));
        return writeWorkbook(selfScoringSheet(scoring));
      }),
    );
  paper('summary', 'biểu tổng hợp của một kỳ / the results of all units of a cycle')
    .requiredOption('--city <city>', 'city, such as lao-cai')
    .action((options: Options) =>
      writing(options, (house) => {
        const { known, papers } = cycleOf(house, options);
        return writeWorkbook(summarySheet(papers.summary(known, everything(known.jurisdiction))));
      }),
    );
  paper('decision', 'dự thảo quyết định công nhận / a draft of the decision of recognition')
    .requiredOption('--city <city>', 'city, such as lao-cai')
    .option('--day <day>', 'day whose form it has, such as 2018-12-28; today when left out')
    .action((options: Options) =>
      writing(options, (house) => {
        const { known, papers, zone } = cycleOf(house, options);
        const { day = dayIn(zone, house.clock.now()) } = options;
        if (!isDay(day))
          refuse('bad-day', `"${day}" không phải là một ngày có thật.`, `"${day}" is no day that exists.`, 'invalid');
        return writeDecision(decisionOf(papers.recognition(known, day)));
      }),
    );
}

function cycleOf(house: House, { city = '', kind, year }: Options) {
  const { directory } = house.readings;
  const { id, zone } = directory.jurisdiction(city);
  return { known: directory.cycle(id, kind, year), papers: new CyclePapers(house, new Notice(house.origin)), zone };
}

/** Never writes over a file that is there. */
const writing = ({ out }: Pick<Options, 'out'>, paper: (house: House) => Promise<Buffer>) =>
  reading(async (house) => {
    const bytes = await paper(house);
    try {
      writeFileSync(out, bytes, { flag: 'wx' });
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
      refuse(
        'file-there',
        `Tệp "${out}" đã có; hãy chọn tên khác.`,
        `The file "${out}" is there already; choose another name.`,
        'conflict',
      );
    }
    console.log(word(`Đã ghi ${out}.`, `Wrote ${out}.`));
  });
