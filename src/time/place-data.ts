/**
 * Zones by law of the regions of countries with several: a line a set of zones, short as `fullNames` has them, then the ISO 3166-2 regions that have exactly it.
 *
 * A region split between zones has all of them, and so has one whose zones differed at any time in the table.
 * Sources: comments of the IANA data (`zone.tab`, `europe`, `northamerica`; release 2026c); splits of US states and Canadian provinces
 * compared with the prefixes of libphonenumber, of 49 CFR part 71 only 71.7(a) (North Dakota) and 64 FR 56705 (West Wendover, Nevada). Snapshots of 2026-07.
 * Customary time without standing in law (Phenix City, Xinjiang) is left out; where IANA keeps a zone for it (Eucla), it is in.
 */
export const REGIONS = `
@New_York|US-CT US-DC US-DE US-GA US-MA US-MD US-ME US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV
@New_York @Chicago|US-FL US-TN
@Detroit @Menominee|US-MI
@New_York @Kentucky/Louisville @Kentucky/Monticello @Chicago|US-KY
@New_York @Kentucky/Louisville @Indiana/Indianapolis @Indiana/Vincennes @Indiana/Winamac @Indiana/Marengo @Indiana/Petersburg @Indiana/Vevay @Chicago @Indiana/Tell_City @Indiana/Knox|US-IN
@Chicago|US-AL US-AR US-IA US-IL US-LA US-MN US-MO US-MS US-OK US-WI
@Chicago @Denver|US-KS US-NE US-SD US-TX
@Chicago @North_Dakota/Center @North_Dakota/New_Salem @North_Dakota/Beulah @Denver|US-ND
@Denver|US-CO US-MT US-NM US-UT US-WY
@Boise @Los_Angeles|US-ID
@Phoenix @Denver|US-AZ
@Los_Angeles|US-CA US-WA
@Los_Angeles @Denver|US-NV
@Los_Angeles @Boise|US-OR
@Anchorage @Juneau @Sitka @Metlakatla @Yakutat @Nome @Adak|US-AK
Pacific/Honolulu|US-HI
@Puerto_Rico|US-PR
@St_Thomas|US-VI
Pacific/Guam|US-GU
Pacific/Saipan|US-MP
Pacific/Pago_Pago|US-AS
Pacific/Midway Pacific/Wake|US-UM
@St_Johns @Goose_Bay|CA-NL
@Halifax @Glace_Bay|CA-NS
@Halifax|CA-PE
@Moncton|CA-NB
@Toronto @Halifax @Blanc-Sablon|CA-QC
@Toronto @Winnipeg @Atikokan|CA-ON
@Winnipeg|CA-MB
@Regina @Swift_Current @Edmonton @Winnipeg|CA-SK
@Edmonton|CA-AB
@Vancouver @Edmonton @Dawson_Creek @Fort_Nelson @Creston|CA-BC
@Whitehorse @Dawson|CA-YT
@Edmonton @Inuvik|CA-NT
@Iqaluit @Resolute @Rankin_Inlet @Cambridge_Bay @Atikokan|CA-NU
Australia/Sydney Australia/Broken_Hill Australia/Lord_Howe|AU-NSW
Australia/Sydney|AU-ACT
Australia/Melbourne|AU-VIC
Australia/Brisbane Australia/Lindeman|AU-QLD
Australia/Adelaide|AU-SA
Australia/Perth Australia/Eucla|AU-WA
Australia/Darwin|AU-NT
Australia/Hobart Antarctica/Macquarie|AU-TAS
Pacific/Auckland|NZ-AUK NZ-BOP NZ-CAN NZ-GIS NZ-HKB NZ-MBH NZ-MWT NZ-NSN NZ-NTL NZ-OTA NZ-STL NZ-TAS NZ-TKI NZ-WGN NZ-WKO NZ-WTC
Pacific/Chatham|NZ-CIT
@Mexico_City|MX-AGU MX-CHP MX-CMX MX-COL MX-GRO MX-GUA MX-HID MX-JAL MX-MEX MX-MIC MX-MOR MX-OAX MX-PUE MX-QUE MX-SLP MX-TAB MX-TLA MX-VER MX-ZAC
@Cancun|MX-ROO
@Merida|MX-CAM MX-YUC
@Monterrey|MX-DUR
@Monterrey @Matamoros|MX-COA MX-NLE MX-TAM
@Chihuahua @Ciudad_Juarez @Ojinaga|MX-CHH
@Mazatlan|MX-BCS MX-SIN
@Mazatlan @Bahia_Banderas|MX-NAY
@Hermosillo|MX-SON
@Tijuana|MX-BCN
@Belem|BR-AP
@Belem @Santarem|BR-PA
@Fortaleza|BR-CE BR-MA BR-PB BR-PI BR-RN
@Recife @Noronha|BR-PE
@Araguaina|BR-TO
@Maceio|BR-AL BR-SE
@Bahia|BR-BA
@Sao_Paulo|BR-DF BR-ES BR-GO BR-MG BR-PR BR-RJ BR-RS BR-SC BR-SP
@Campo_Grande|BR-MS
@Cuiaba|BR-MT
@Porto_Velho|BR-RO
@Boa_Vista|BR-RR
@Manaus @Eirunepe|BR-AM
@Rio_Branco|BR-AC
@Santiago|CL-AN CL-AP CL-AR CL-AT CL-BI CL-CO CL-LI CL-LL CL-LR CL-ML CL-NB CL-RM CL-TA
@Santiago Pacific/Easter|CL-VS
@Santiago @Coyhaique|CL-AI
@Punta_Arenas|CL-MA
@Guayaquil|EC-A EC-B EC-C EC-D EC-E EC-F EC-G EC-H EC-I EC-L EC-M EC-N EC-O EC-P EC-R EC-S EC-SD EC-SE EC-T EC-U EC-X EC-Y EC-Z
Pacific/Galapagos|EC-W
Asia/Jakarta|ID-AC ID-BB ID-BE ID-BT ID-JA ID-JB ID-JI ID-JK ID-JT ID-KR ID-LA ID-RI ID-SB ID-SS ID-SU ID-YO
Asia/Pontianak|ID-KB ID-KT
Asia/Makassar|ID-BA ID-GO ID-KI ID-KS ID-KU ID-NB ID-NT ID-SA ID-SG ID-SN ID-SR ID-ST
Asia/Jayapura|ID-MA ID-MU ID-PA ID-PB ID-PD ID-PE ID-PS ID-PT
Europe/Kaliningrad|RU-KGD
Europe/Moscow|RU-AD RU-ARK RU-BEL RU-BRY RU-CE RU-CU RU-DA RU-IN RU-IVA RU-KB RU-KC RU-KDA RU-KL RU-KLU RU-KO RU-KOS RU-KR RU-KRS RU-LEN RU-LIP RU-ME RU-MO RU-MOS RU-MOW RU-MUR RU-NEN RU-NGR RU-NIZ RU-ORL RU-PNZ RU-PSK RU-ROS RU-RYA RU-SE RU-SMO RU-SPE RU-STA RU-TA RU-TAM RU-TUL RU-TVE RU-VLA RU-VLG RU-VOR RU-YAR
Europe/Astrakhan|RU-AST
Europe/Volgograd|RU-VGG
Europe/Saratov|RU-SAR
Europe/Kirov|RU-KIR
Europe/Samara|RU-SAM RU-UD
Europe/Ulyanovsk|RU-ULY
Asia/Yekaterinburg|RU-BA RU-CHE RU-KGN RU-KHM RU-ORE RU-PER RU-SVE RU-TYU RU-YAN
Asia/Omsk|RU-OMS
Asia/Barnaul|RU-AL RU-ALT
Asia/Novosibirsk|RU-NVS
Asia/Tomsk|RU-TOM
Asia/Novokuznetsk|RU-KEM
Asia/Krasnoyarsk|RU-KK RU-KYA RU-TY
Asia/Irkutsk|RU-BU RU-IRK
Asia/Chita|RU-ZAB
Asia/Yakutsk|RU-AMU
Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera Asia/Srednekolymsk|RU-SA
Asia/Vladivostok|RU-KHA RU-PRI RU-YEV
Asia/Sakhalin Asia/Srednekolymsk|RU-SAK
Asia/Magadan|RU-MAG
Asia/Kamchatka|RU-KAM
Asia/Anadyr|RU-CHU
Atlantic/Canary|ES-CN ES-GC ES-TF
Africa/Ceuta|ES-CE ES-ML
Europe/Madrid|ES-A ES-AB ES-AL ES-AN ES-AR ES-AS ES-AV ES-B ES-BA ES-BI ES-BU ES-C ES-CA ES-CB ES-CC ES-CL ES-CM ES-CO ES-CR ES-CS ES-CT ES-CU ES-EX ES-GA ES-GI ES-GR ES-GU ES-H ES-HU ES-IB ES-J ES-L ES-LE ES-LO ES-LU ES-M ES-MA ES-MC ES-MD ES-MU ES-NA ES-NC ES-O ES-OR ES-P ES-PM ES-PO ES-PV ES-RI ES-S ES-SA ES-SE ES-SG ES-SO ES-SS ES-T ES-TE ES-TO ES-V ES-VA ES-VC ES-VI ES-Z ES-ZA
Europe/Lisbon|PT-01 PT-02 PT-03 PT-04 PT-05 PT-06 PT-07 PT-08 PT-09 PT-10 PT-11 PT-12 PT-13 PT-14 PT-15 PT-16 PT-17 PT-18
Atlantic/Azores|PT-20
Atlantic/Madeira|PT-30
`;

/**
 * Countries for which the list of the IANA data is not what the law says, and the zones that replace it.
 *
 * AU: without the time that the data keep for the uninhabited Eyre Bird Observatory. CN: one time for the whole mainland.
 * XK: the user-assigned code of Kosovo, which the data do not list.
 */
export const COUNTRY_ZONES: Readonly<Record<string, string>> = {
  AU: "Australia/Sydney",
  CN: "Asia/Shanghai",
  XK: "Europe/Belgrade",
};
