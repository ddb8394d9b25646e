/** Who a paper of the unit is from, line by line, and the motto beside it: papers of the State and of the Party are headed in their own ways. */
export interface Heading {
  readonly issuer: readonly string[];
  readonly motto: readonly string[];
  /** Who signs for the unit. */
  readonly signer: readonly string[];
}

export const upper = (words: string): string => words.toLocaleUpperCase('vi');

export function headingOf({
  kind,
  unitName,
  jurisdictionName,
}: Readonly<Record<'kind' | 'unitName' | 'jurisdictionName', string>>): Heading {
  if (kind === 'party') {
    return {
      issuer: [`ĐẢNG BỘ ${upper(jurisdictionName)}`, `ĐẢNG ỦY ${upper(unitName)}`, '*'],
      motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      signer: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
    };
  }
  return {
    issuer: kind === 'government' ? ['ỦY BAN NHÂN DÂN', upper(unitName)] : [upper(unitName)],
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    signer: kind === 'government' ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ'],
  };
}
