import type { Sentence } from '#kernel';
import { settings } from '../../../api/src/settings/settings';

/** What every figure made from a made-up history carries. */
export const notice = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

export type Language = keyof Sentence;

/** The language of what is printed: Vietnamese, unless MINHBACH_LANGUAGE says "en". */
export const language = (): Language => settings().MINHBACH_LANGUAGE;

/** A sentence in the language of the house. */
export const said = (sentence: Sentence): string => sentence[language()];

/** One of two words, by language. */
export const word = (vi: string, en: string): string => said({ vi, en });
