/**
 * Zones by law of the regions of countries with several: a line a set of zones, short as `fullNames` has them, then a country and its
 * ISO 3166-2 regions that have exactly it.
 *
 * A region split between zones has all of them, and so has one whose zones differed at any time in the table.
 * Sources: comments of the IANA data (`zone.tab`, `europe`, `northamerica`; release 2026c); splits of US states and Canadian provinces
 * compared with the prefixes of libphonenumber, of 49 CFR part 71 only 71.7(a) (North Dakota) and 64 FR 56705 (West Wendover, Nevada). Snapshots of 2026-07.
 * Customary time without standing in law (Phenix City, Xinjiang) is left out; where IANA keeps a zone for it (Eucla), it is in.
 */
export const REGIONS = `
@New_York|US CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV
@New_York @Chicago|US FL TN
@Detroit @Menominee|US MI
@New_York @Kentucky/Louisville @Kentucky/Monticello @Chicago|US KY
@New_York @Kentucky/Louisville @Indiana/Indianapolis @Indiana/Vincennes @Indiana/Winamac @Indiana/Marengo @Indiana/Petersburg @Indiana/Vevay @Chicago @Indiana/Tell_City @Indiana/Knox|US IN
@Chicago|US AL AR IA IL LA MN MO MS OK WI
@Chicago @Denver|US KS NE SD TX
@Chicago @North_Dakota/Center @North_Dakota/New_Salem @North_Dakota/Beulah @Denver|US ND
@Denver|US CO MT NM UT WY
@Boise @Los_Angeles|US ID
@Phoenix @Denver|US AZ
@Los_Angeles|US CA WA
@Los_Angeles @Denver|US NV
@Los_Angeles @Boise|US OR
@Anchorage @Juneau @Sitka @Metlakatla @Yakutat @Nome @Adak|US AK
%Honolulu|US HI
@Puerto_Rico|US PR
@St_Thomas|US VI
%Guam|US GU
%Saipan|US MP
%Pago_Pago|US AS
%Midway %Wake|US UM
@St_Johns @Goose_Bay|CA NL
@Halifax @Glace_Bay|CA NS
@Halifax|CA PE
@Moncton|CA NB
@Toronto @Halifax @Blanc-Sablon|CA QC
@Toronto @Winnipeg @Atikokan|CA ON
@Winnipeg|CA MB
@Regina @Swift_Current @Edmonton @Winnipeg|CA SK
@Edmonton|CA AB
@Vancouver @Edmonton @Dawson_Creek @Fort_Nelson @Creston|CA BC
@Whitehorse @Dawson|CA YT
@Edmonton @Inuvik|CA NT
@Iqaluit @Resolute @Rankin_Inlet @Cambridge_Bay @Atikokan|CA NU
&Sydney &Broken_Hill &Lord_Howe|AU NSW
&Sydney|AU ACT
&Melbourne|AU VIC
&Brisbane &Lindeman|AU QLD
&Adelaide|AU SA
&Perth &Eucla|AU WA
&Darwin|AU NT
&Hobart *Macquarie|AU TAS
%Auckland|NZ AUK BOP CAN GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC
%Chatham|NZ CIT
@Mexico_City|MX AGU CHP CMX COL GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB TLA VER ZAC
@Cancun|MX ROO
@Merida|MX CAM YUC
@Monterrey|MX DUR
@Monterrey @Matamoros|MX COA NLE TAM
@Chihuahua @Ciudad_Juarez @Ojinaga|MX CHH
@Mazatlan|MX BCS SIN
@Mazatlan @Bahia_Banderas|MX NAY
@Hermosillo|MX SON
@Tijuana|MX BCN
@Belem|BR AP
@Belem @Santarem|BR PA
@Fortaleza|BR CE MA PB PI RN
@Recife @Noronha|BR PE
@Araguaina|BR TO
@Maceio|BR AL SE
@Bahia|BR BA
@Sao_Paulo|BR DF ES GO MG PR RJ RS SC SP
@Campo_Grande|BR MS
@Cuiaba|BR MT
@Porto_Velho|BR RO
@Boa_Vista|BR RR
@Manaus @Eirunepe|BR AM
@Rio_Branco|BR AC
@Santiago|CL AN AP AR AT BI CO LI LL LR ML NB RM TA
@Santiago %Easter|CL VS
@Santiago @Coyhaique|CL AI
@Punta_Arenas|CL MA
@Guayaquil|EC A B C D E F G H I L M N O P R S SD SE T U X Y Z
%Galapagos|EC W
!Jakarta|ID AC BB BE BT JA JB JI JK JT KR LA RI SB SS SU YO
!Pontianak|ID KB KT
!Makassar|ID BA GO KI KS KU NB NT SA SG SN SR ST
!Jayapura|ID MA MU PA PB PD PE PS PT
$Kaliningrad|RU KGD
$Moscow|RU AD ARK BEL BRY CE CU DA IN IVA KB KC KDA KL KLU KO KOS KR KRS LEN LIP ME MO MOS MOW MUR NEN NGR NIZ ORL PNZ PSK ROS RYA SE SMO SPE STA TA TAM TUL TVE VLA VLG VOR YAR
$Astrakhan|RU AST
$Volgograd|RU VGG
$Saratov|RU SAR
$Kirov|RU KIR
$Samara|RU SAM UD
$Ulyanovsk|RU ULY
!Yekaterinburg|RU BA CHE KGN KHM ORE PER SVE TYU YAN
!Omsk|RU OMS
!Barnaul|RU AL ALT
!Novosibirsk|RU NVS
!Tomsk|RU TOM
!Novokuznetsk|RU KEM
!Krasnoyarsk|RU KK KYA TY
!Irkutsk|RU BU IRK
!Chita|RU ZAB
!Yakutsk|RU AMU
!Yakutsk !Khandyga !Vladivostok !Ust-Nera !Srednekolymsk|RU SA
!Vladivostok|RU KHA PRI YEV
!Sakhalin !Srednekolymsk|RU SAK
!Magadan|RU MAG
!Kamchatka|RU KAM
!Anadyr|RU CHU
;Canary|ES CN GC TF
~Ceuta|ES CE ML
$Madrid|ES A AB AL AN AR AS AV B BA BI BU C CA CB CC CL CM CO CR CS CT CU EX GA GI GR GU H HU IB J L LE LO LU M MA MC MD MU NA NC O OR P PM PO PV RI S SA SE SG SO SS T TE TO V VA VC VI Z ZA
$Lisbon|PT 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18
;Azores|PT 20
;Madeira|PT 30
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
