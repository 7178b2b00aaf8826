/**
 * Zones of the area codes of the North American Numbering Plan: a line a set of zones, short as `fullNames` has them, the most frequent first.
 *
 * A code that crosses a zone boundary has every zone it touches. Codes without a place (toll-free 800, 833 …, 5xx, 700, 900) and codes
 * that the source does not hold are absent.
 * Source: facts from google/libphonenumber `resources/timezones/map_data.txt` of 2026-07-02, joined over longer prefixes, three digits deep.
 * Corrected where the source contradicts the law or an overlay of the same territory: overlays have the zones of the code they overlay
 * (364 of 270, 448 of 850, 458 of 541, 474 and 639 of 306, 581 and 367 of 418, 689 of 407, 930 of 812, 986 of 208, British Columbia);
 * codes of a split state or province without longer prefixes for the split, the Canadian territories, Alaska and Indiana have the zones of `place-data.ts`.
 */
export const AREA_ZONES = `
@New_York
@Chicago
@Los_Angeles
@Toronto
@Denver
@Vancouver @Edmonton @Dawson_Creek @Fort_Nelson @Creston
@Edmonton
@New_York @Kentucky/Louisville @Indiana/Indianapolis @Indiana/Vincennes @Indiana/Winamac @Indiana/Marengo @Indiana/Petersburg @Indiana/Vevay @Chicago @Indiana/Tell_City @Indiana/Knox
@Indiana/Indianapolis
@Chicago @Denver
@Phoenix
@Winnipeg
@New_York @Kentucky/Louisville @Kentucky/Monticello @Chicago
@Regina @Swift_Current @Edmonton @Winnipeg
@Toronto @Halifax @Blanc-Sablon
@New_York @Chicago
@Santo_Domingo
@Boise @Los_Angeles
@Moncton
@Los_Angeles @Boise
@Jamaica
@St_Johns @Goose_Bay
@Halifax @Glace_Bay
@Puerto_Rico
@Nassau
@Barbados
@Anguilla
@Antigua
@Tortola
@St_Thomas
@Cayman
;Bermuda
@Grenada
@Vancouver
@Grand_Turk
@Montserrat
%Saipan
%Guam
%Pago_Pago
@Chicago @North_Dakota/Center @North_Dakota/New_Salem @North_Dakota/Beulah @Denver
@Lower_Princes
@St_Lucia
@Dominica
@Los_Angeles @Denver
@St_Vincent
@Toronto @Winnipeg @Atikokan
%Honolulu
@Whitehorse @Dawson @Edmonton @Inuvik @Iqaluit @Resolute @Rankin_Inlet @Cambridge_Bay @Atikokan
@Port_of_Spain
@St_Kitts
@Detroit @Menominee
@Anchorage @Juneau @Sitka @Metlakatla @Yakutat @Nome @Adak
@Phoenix @Denver
`;

/** A line a hundred of area codes, from 200 on, and a sign a code: which line of `AREA_ZONES` it has, counted from `!`; `_` where it is absent. */
export const AREA_CODES = `
_!!!,"#!2#"_!#"!!""(!__!""$!"!_!__!"&__!!_9___:_!$&"!#"_"&__)_"$;__!<!-_!_"_!__#_"_!=____$__________
_!!%!!.%*"#_"!"!")"""!_#!"!"_!!"!_"_!"_!>#_$_?"!__#!!"$_____#"_!-$_/'#__________!_$__%!_____________
_!"'!"%!#"!_!!"#$"/!___0##__3_","_!%_$$_!@#!_!_"0_$_______4____)"___$"!_!A.!__!"+___!_______________
_"!#"%3"!##_"!$"!!!$+_________#"__"____"!4______$__!_____"_#_!#"#__!__!!""(%___$"/!_,!!'____________
_"+!B*-!"!!_"$!"!!"#*__+__#_#""!____"__.!"___!!$_C#"____!#5""#"_D__!_#EF&_____!_!!"$G_!__!__________
_H#!!$!#"6__""#"!!!%%I__!#"!!_""!_!__"#_!_$!___#%____$!__!J_#_!"_)_K_"!!!"!L__&"'!7_M*!8____________
_%!!!#"NO1!_(!!"""#$#!___'!_!1"#"__!__!!#__!_!_"!10___!_!!#!!_!!!!_PQR"_"$__5_!6____________________
_"7"!$ST!#!_!"!%#!"!"____#__U!("__!_"!"8"!$!_"_!!#_#"_!_"__!__________%#"!_"__!"!__%!"2__!__________
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
