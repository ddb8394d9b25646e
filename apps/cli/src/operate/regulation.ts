import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { refuse } from '#kernel';
import { check, hashOf, PublishRegulation, type Regulation } from '#regulation';
import { usingThere } from '../open-house';
import { said, word } from '../print/words';
import { askWho } from './password';

/** `minhbach regulation`: checking a document, and publishing it in an administrator's name. */
export function regulationCommand(program: Command) {
  const regulation = program.command('regulation').description('quy định / regulations as data');
  regulation
    .command('check <file>')
    .description('kiểm tra một quy định, nêu mọi lỗi / check a document and name everything that is wrong with it')
    .action((file: string) => {
      const document = documentIn(file);
      const problems = check(document);
      for (const { pointer, problem, remedy } of problems)
        console.log(`${pointer || '/'}: ${said(problem)}\n    ${said(remedy)}`);
      if (problems.length) {
        return refuse(
          'regulation-unsound',
          `${file}: có ${problems.length} chỗ phải sửa.`,
          `${file}: ${problems.length} problems.`,
          'invalid',
        );
      }
      console.log(
        word(
          `${file}: hợp lệ, mã băm ${hashOf(document as Regulation)}`,
          `${file}: sound, hash ${hashOf(document as Regulation)}`,
        ),
      );
    });
  regulation
    .command('publish <file>')
    .description('ban hành một quy định; cần đăng nhập quyền quản trị / publish a document, signed in as an administrator')
    .requiredOption('--city <city>', 'city it is published for, such as lao-cai')
    .requiredOption('--as <sign-in>', 'sign-in name of the city’s administrator; the password is asked for')
    .action((file: string, { city, as }: { city: string; as: string }) =>
      usingThere({}, async (house) => {
        await house.told();
        const document = documentIn(file);
        const jurisdiction = house.readings.directory.jurisdiction(city).id;
        const person = await askWho(house, as);
        const hash = hashOf(document as Regulation);
        const command = Object.assign(new PublishRegulation(), { jurisdiction, hash, regulation: document });
        const { repeated } = await house.give(command, { actor: person.id, key: `publish ${hash}` });
        console.log(
          repeated
            ? word(`Đã ban hành từ trước: ${hash}`, `Published before: ${hash}`)
            : word(`Đã ban hành: ${hash}`, `Published: ${hash}`),
        );
      }),
    );
}

function documentIn(file: string): object {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return refuse('no-file', `Không đọc được tệp ${file}.`, `The file ${file} cannot be read.`, 'not-found');
  }
  try {
    const document: unknown = JSON.parse(content);
    if (typeof document === 'object' && document !== null) return document;
  } catch (error) {
    return refuse(
      'no-json',
      `${file} không phải JSON: ${(error as Error).message}`,
      `${file} is not JSON: ${(error as Error).message}`,
      'invalid',
    );
  }
  return refuse('no-document', `${file} không chứa một quy định.`, `${file} does not hold a document.`, 'invalid');
}
