/**
 * Zones of the area codes of the North American Numbering Plan: a line a set of zones, short as `fullNames` has them, then the codes that have exactly it, each as its distance
 * from the one before in base 36, the first from 0.
 *
 * A code that crosses a zone boundary has every zone it touches. Codes without a place (toll-free 800, 833 …, 5xx, 700, 900) and codes
 * that the source does not hold are absent.
 * Source: facts from google/libphonenumber `resources/timezones/map_data.txt` of 2026-07-02, joined over longer prefixes, three digits deep.
 * Corrected where the source contradicts the law or an overlay of the same territory: overlays have the zones of the code they overlay
 * (364 of 270, 448 of 850, 458 of 541, 474 and 639 of 306, 581 and 367 of 418, 689 of 407, 930 of 812, 986 of 208, British Columbia);
 * codes of a split state or province without longer prefixes for the split, the Canadian territories, Alaska and Indiana have the zones of `place-data.ts`.
 */
export const AREA_CODES = `
@New_York|5l 1 1 4 5 3 1 4 3 4 2 2 3 5 1 8 4 f 2 3 4 7 i 1 2 1 8 2 6 3 2 3 1 2 4 3 8 4 1 b h 6 f 3 3 3 2 1 6 f 6 3 2 p 2 3 3 6 i 6 5 3 1 1 m b a 6 3 1 b 3 1 h 4 2 1 4 2 1 e 9 5 1 a b b 2 1 5 3 e 1 2 a 1 1 6 3 1 4 2 6 3 b 3 5 8 1 1 2 7 5 g 1 1 6 3 1 7 5 2 7 3 1 4 2 3 6 2 1 2 1 2 1 1 1 d q 4 2 2 2 3 2 a 5 3 4 2 4 1 6 5 e 5 2 4 5
@Winnipeg|5o 6b 49
@Chicago|5p 5 4 3 1 6 1 3 7 g 3 2 6 c 7 s 3 2 2 2 1 1 5 2 4 3 3 9 7 8 15 3 4 5 3 d 2 f h 5 a m 3 3 5 3 g 3 5 i 6 9 1 7 l 7 4 3 3 b 1 6 5 a 8 1 2 k q 4 1 2 b 4 1 6 q 6 4 6 r 9 1 1 d 2 f n 2 t 2 a 5 2 b 5 2 2 5 7 4 g 3 4 6
@Los_Angeles|5q 3 4 14 q v d i 9 a 9 13 7 9 1 h 1p 6 1 k t 3 2 1j 7 2 m 7 4 8 x 5 7 b d 9 d 19 d 2 b 9 i 1f 7 9 o 2 k
@Boise @Los_Angeles|5s lm
@New_York @Kentucky/Louisville @Indiana/Indianapolis @Indiana/Vincennes @Indiana/Winamac @Indiana/Marengo @Indiana/Petersburg @Indiana/Vevay @Chicago @Indiana/Tell_City @Indiana/Knox|63 9v 6m 3a
@Toronto|6a n e q 1i b b h y l 1 c i 1a 5 t v y y 10 m 11 b 1u 1i w 11
@Vancouver @Edmonton @Dawson_Creek @Fort_Nelson @Creston|6k e 7 bj 2y
@Nassau|6q
@Barbados|6u
@Indiana/Indianapolis|78 1l 42 8e
@Anguilla|7c
@Antigua|7g
@New_York @Kentucky/Louisville @Kentucky/Monticello @Chicago|7i 2m 6q
@Tortola|7w
@Denver|8f 4 26 l t 1y 1y 40 1 s 1h 36 1j d
@Regina @Swift_Current @Edmonton @Winnipeg|8i 4o 4l
@Chicago @Denver|8k 89 f 4l
@St_Thomas|9g
@Cayman|9l
@Toronto @Halifax @Blanc-Sablon|a7 1f 4j
@Edmonton|a8 z 54 5d 19
@New_York @Chicago|br p b6
@Moncton|bw 26
Atlantic/Bermuda|c9
@Los_Angeles @Boise|cq 2b
@Grenada|d5
@Phoenix|dc 14 2a l
@Vancouver|gs
@Grand_Turk|i1
@Jamaica|ia 62
@Montserrat|ig
Pacific/Saipan|im
Pacific/Guam|in
Pacific/Pago_Pago|j0
@Chicago @North_Dakota/Center @North_Dakota/New_Salem @North_Dakota/Beulah @Denver|jh
@St_Johns @Goose_Bay|jp 4q
@Lower_Princes|k1
@St_Lucia|l2
@Dominica|lb
@Los_Angeles @Denver|lj
@Halifax @Glace_Bay|lq 3c
@St_Vincent|ls
@Puerto_Rico|lv 48
@Toronto @Winnipeg @Atikokan|mf
Pacific/Honolulu|mg
@Santo_Domingo|mh k k
@Whitehorse @Dawson @Edmonton @Inuvik @Iqaluit @Resolute @Rankin_Inlet @Cambridge_Bay @Atikokan|o3
@Port_of_Spain|o4
@St_Kitts|o5
@Detroit @Menominee|p6
@Anchorage @Juneau @Sitka @Metlakatla @Yakutat @Nome @Adak|p7
@Phoenix @Denver|ps
`;

/**
 * Countries of the calling codes of ITU-T E.164 as google/libphonenumber `CountryCodeToRegionCodeMap` of 2026-07 has them, 1 aside: the code and the countries, without blanks.
 *
 * Codes of services instead of places (800, 808, 870, 878, 881 to 883, 888, 979) are absent. 76 and 77 are Kazakhstan's part of 7.
 * Ascension and Tristan da Cunha stand under Saint Helena.
 */
export const CALLING_CODES = `
7RU
20EG;27ZA;30GR;31NL;32BE;33FR;34ES;36HU;39ITVA;40RO;41CH;43AT;44GBGGIMJE;45DK;46SE;47NOSJ;48PL;49DE
51PE;52MX;53CU;54AR;55BR;56CL;57CO;58VE
60MY;61AUCCCX;62ID;63PH;64NZ;65SG;66TH;76KZ;77KZ
81JP;82KR;84VN;86CN
90TR;91IN;92PK;93AF;94LK;95MM;98IR
211SS;212MAEH;213DZ;216TN;218LY;220GM;221SN;222MR;223ML;224GN;225CI;226BF;227NE;228TG;229BJ
230MU;231LR;232SL;233GH;234NG;235TD;236CF;237CM;238CV;239ST;240GQ;241GA;242CG;243CD;244AO;245GW;246IO;247SH;248SC;249SD
250RW;251ET;252SO;253DJ;254KE;255TZ;256UG;257BI;258MZ;260ZM;261MG;262REYTTF;263ZW;264NA;265MW;266LS;267BW;268SZ;269KM
290SH;291ER;297AW;298FO;299GL
350GI;351PT;352LU;353IE;354IS;355AL;356MT;357CY;358FIAX;359BG
370LT;371LV;372EE;373MD;374AM;375BY;376AD;377MC;378SM;380UA;381RS;382ME;383XK;385HR;386SI;387BA;389MK
420CZ;421SK;423LI
500FKGS;501BZ;502GT;503SV;504HN;505NI;506CR;507PA;508PM;509HT;590GPBLMF;591BO;592GY;593EC;594GF;595PY;596MQ;597SR;598UY;599CWBQ
670TL;672NFAQ;673BN;674NR;675PG;676TO;677SB;678VU;679FJ;680PW;681WF;682CK;683NU;685WS;686KI;687NC;688TV;689PF;690TK;691FM;692MH
850KP;852HK;853MO;855KH;856LA;880BD;886TW
960MV;961LB;962JO;963SY;964IQ;965KW;966SA;967YE;968OM;970PS;971AE;972IL;973BH;974QA;975BT;976MN;977NP;992TJ;993TM;994AZ;995GE;996KG;998UZ
`;
