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

const cityCommittees: Readonly<Record<string, string>> = {
  'Thành phố': 'THÀNH ỦY',
  'Thị xã': 'THỊ ỦY',
  Huyện: 'HUYỆN ỦY',
  Quận: 'QUẬN ỦY',
  Tỉnh: 'TỈNH ỦY',
};

/** The party committee of a jurisdiction: of "Thành phố Lào Cai", "THÀNH ỦY LÀO CAI". */
export function partyCommitteeOf(jurisdictionName: string): string {
  const sort = Object.keys(cityCommittees).find((one) => jurisdictionName.startsWith(`${one} `));
  return sort
    ? `${cityCommittees[sort]} ${upper(jurisdictionName.slice(sort.length + 1))}`
    : `ĐẢNG ỦY ${upper(jurisdictionName)}`;
}

/** The same for papers of the jurisdiction that rates its units. */
export function cityHeadingOf({ kind, jurisdictionName }: Readonly<Record<'kind' | 'jurisdictionName', string>>): Heading {
  if (kind === 'party') {
    return {
      issuer: [partyCommitteeOf(jurisdictionName), '*'],
      motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      signer: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    };
  }
  return {
    issuer: ['ỦY BAN NHÂN DÂN', upper(jurisdictionName)],
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  };
}
