/** The countries of ISO 3166-1: alpha-2 code and alpha-3 code, written together. */
const PAIRS = [
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD',
  'BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN',
  'CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU',
  'DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB',
  'GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG',
  'HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN',
  'KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU',
  'LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR',
  'MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL',
  'OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB',
  'RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP',
  'SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN',
  'TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF',
  'ZMZMB ZWZWE',
]
  .join(' ')
  .split(' ');

/** The 249 alpha-2 codes, in capitals. `Intl` would let UK and ZZ pass, which are none. */
export const countryCodes: ReadonlySet<string> = new Set(PAIRS.map((pair) => pair.slice(0, 2)));

const byAlpha3: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.slice(2), pair.slice(0, 2)]));

/** What people write beside the official names. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['u.s.', 'US'],
  ['u.s.a.', 'US'],
  ['united states of america', 'US'],
  ['the netherlands', 'NL'],
  ['holland', 'NL'],
  ['czech republic', 'CZ'],
  ['deutschland', 'DE'],
  ['south korea', 'KR'],
  ['uae', 'AE'],
]);

let names: Map<string, string> | undefined;

/** English names of the countries, in lower case; made when first asked for. */
function byName(): Map<string, string> {
  if (names) return names;
  names = new Map();
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const code of countryCodes) names.set((english.of(code) ?? code).toLowerCase(), code);
  return names;
}

/** The alpha-2 code that a text most likely means: another case, an alpha-3 or numeric code, or an English name. */
export function countryMeantBy(text: string): string | undefined {
  const wanted = text.trim();
  const upper = wanted.toUpperCase();
  if (countryCodes.has(upper)) return upper;
  const lower = wanted.toLowerCase();
  return byAlpha3.get(upper) ?? byNumber(wanted) ?? USUAL.get(lower) ?? byName().get(lower);
}

/** `840` is US: the numeric codes of ISO 3166-1 are those of Unicode's regions. */
function byNumber(text: string): string | undefined {
  const code = /^\d{3}$/u.test(text) ? new Intl.Locale(`und-${text}`).region : undefined;
  return code !== undefined && countryCodes.has(code) ? code : undefined;
}
