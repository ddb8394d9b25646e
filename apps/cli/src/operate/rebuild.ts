import type { Command } from 'commander';
import { refuse } from '#kernel';
import { check, projections, rebuild } from '#projections';
import { reading } from '../open-house';
import { progressBar } from '../print/progress';
import { word } from '../print/words';

/** `minhbach rebuild`: tổng hợp lại số liệu from the log, or only compare. */
export function rebuildCommand(program: Command) {
  program
    .command('rebuild')
    .description('tổng hợp lại mọi số liệu từ nhật ký / tell every reading anew from the log')
    .option('--check', 'change nothing: tell anew beside the live one and compare')
    .option('--only <name>', `one reading: ${Object.keys(projections).join(', ')}`)
    .action(({ check: only, only: name }: { check?: boolean; only?: string }) =>
      reading(async ({ store, readings: { models } }) => {
        const wanted = Object.values(projections).filter((one) => name === undefined || one.name === name);
        if (!wanted.length)
          refuse('no-projection', `Không có số liệu tên ${name}.`, `There is no reading called ${name}.`, 'not-found');
        let differing = 0;
        for (const projection of wanted) {
          const bar = progressBar(projection.name.padEnd(12));
          if (only) {
            const { same, events, live, anew } = await check(store, models, projection, bar);
            if (!same) differing += 1;
            console.log(
              `${projection.name.padEnd(12)} ${same ? word('khớp', 'same') : word('KHÁC', 'DIFFERS')}  ${events} ${word('sự kiện', 'events')}  ${live.slice(0, 16)}${same ? '' : ` ≠ ${anew.slice(0, 16)}`}`,
            );
          } else {
            const events = await rebuild(store, models, projection, bar);
            console.log(
              `${projection.name.padEnd(12)} ${word('đã tổng hợp lại', 'rebuilt')}  ${events} ${word('sự kiện', 'events')}`,
            );
          }
        }
        if (differing)
          refuse(
            'rows-differ',
            `${differing} số liệu khác nhật ký: chạy "minhbach rebuild".`,
            `${differing} readings differ from the log: run "minhbach rebuild".`,
            'conflict',
          );
      }),
    );
}
