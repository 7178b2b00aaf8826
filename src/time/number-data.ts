/**
 * Zones of the area codes of the North American Numbering Plan: a line a set of zones, then the codes that have exactly it.
 *
 * A code that crosses a zone boundary has every zone it touches. Codes without a place (toll-free 800, 833 …, 5xx, 700, 900) and codes
 * that the source does not hold are absent.
 * Source: facts from google/libphonenumber `resources/timezones/map_data.txt` of 2026-07-02, joined over longer prefixes, three digits deep.
 * Corrected where the source contradicts the law or an overlay of the same territory: overlays have the zones of the code they overlay
 * (364 of 270, 448 of 850, 458 of 541, 474 and 639 of 306, 581 and 367 of 418, 689 of 407, 930 of 812, 986 of 208, British Columbia);
 * codes of a split state or province without longer prefixes for the split, the Canadian territories, Alaska and Indiana have the zones of `place-data.ts`.
 */
export const AREA_CODES = `
America/New_York|201 202 203 207 212 215 216 220 223 227 229 231 234 239 240 248 252 267 269 272 276 283 301 302 304 305 313 315 321 324 326 329 330 332 336 339 347 351 352 363 380 386 401 404 407 410 412 413 419 434 440 443 445 470 472 475 478 484 502 508 513 516 517 518 540 551 561 567 570 571 582 585 586 603 607 609 610 614 616 617 631 640 645 646 656 667 678 680 681 686 689 703 704 706 716 717 718 724 727 728 732 734 740 743 754 757 762 770 771 772 774 781 786 802 803 804 810 813 814 821 826 828 835 838 839 843 845 848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 934 937 941 943 947 948 954 959 973 978 980 984 989
America/Winnipeg|204 431 584
America/Chicago|205 210 214 217 218 224 225 228 235 251 254 256 262 274 281 309 312 314 316 318 319 320 325 327 331 334 337 346 353 361 402 405 409 414 417 430 432 447 464 469 479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 608 612 615 618 629 630 636 641 651 659 660 662 682 708 712 713 715 726 730 731 737 763 769 773 779 806 815 816 817 830 832 847 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985
America/Los_Angeles|206 209 213 253 279 310 323 341 350 360 369 408 415 424 425 442 503 509 510 530 559 562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 805 818 820 831 840 858 909 916 925 949 951 971
America/Boise America/Los_Angeles|208 986
America/New_York America/Kentucky/Louisville America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City America/Indiana/Knox|219 574 812 930
America/Toronto|226 249 263 289 343 354 365 382 416 437 438 450 468 514 519 548 579 613 647 683 705 742 753 819 873 905 942
America/Vancouver America/Edmonton America/Dawson_Creek America/Fort_Nelson America/Creston|236 250 257 672 778
America/Nassau|242
America/Barbados|246
America/Indiana/Indianapolis|260 317 463 765
America/Anguilla|264
America/Antigua|268
America/New_York America/Kentucky/Louisville America/Kentucky/Monticello America/Chicago|270 364 606
America/Tortola|284
America/Denver|303 307 385 406 435 505 575 719 720 748 801 915 970 983
America/Regina America/Swift_Current America/Edmonton America/Winnipeg|306 474 639
America/Chicago America/Denver|308 605 620 785
America/St_Thomas|340
America/Cayman|345
America/Toronto America/Halifax America/Blanc-Sablon|367 418 581
America/Edmonton|368 403 587 780 825
America/New_York America/Chicago|423 448 850
America/Moncton|428 506
Atlantic/Bermuda|441
America/Los_Angeles America/Boise|458 541
America/Grenada|473
America/Phoenix|480 520 602 623
America/Vancouver|604
America/Grand_Turk|649
America/Jamaica|658 876
America/Montserrat|664
Pacific/Saipan|670
Pacific/Guam|671
Pacific/Pago_Pago|684
America/Chicago America/North_Dakota/Center America/North_Dakota/New_Salem America/North_Dakota/Beulah America/Denver|701
America/St_Johns America/Goose_Bay|709 879
America/Lower_Princes|721
America/St_Lucia|758
America/Dominica|767
America/Los_Angeles America/Denver|775
America/Halifax America/Glace_Bay|782 902
America/St_Vincent|784
America/Puerto_Rico|787 939
America/Toronto America/Winnipeg America/Atikokan|807
Pacific/Honolulu|808
America/Santo_Domingo|809 829 849
America/Whitehorse America/Dawson America/Edmonton America/Inuvik America/Iqaluit America/Resolute America/Rankin_Inlet America/Cambridge_Bay America/Atikokan|867
America/Port_of_Spain|868
America/St_Kitts|869
America/Detroit America/Menominee|906
America/Anchorage America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak|907
America/Phoenix America/Denver|928
`;

/**
 * Countries of the calling codes of ITU-T E.164 as google/libphonenumber `CountryCodeToRegionCodeMap` of 2026-07 has them, 1 aside: "code country country …".
 *
 * Codes of services instead of places (800, 808, 870, 878, 881 to 883, 888, 979) are absent. 76 and 77 are Kazakhstan's part of 7.
 * Ascension and Tristan da Cunha stand under Saint Helena.
 */
export const CALLING_CODES = `
7 RU
20 EG;27 ZA;30 GR;31 NL;32 BE;33 FR;34 ES;36 HU;39 IT VA;40 RO;41 CH;43 AT;44 GB GG IM JE;45 DK;46 SE;47 NO SJ;48 PL;49 DE
51 PE;52 MX;53 CU;54 AR;55 BR;56 CL;57 CO;58 VE
60 MY;61 AU CC CX;62 ID;63 PH;64 NZ;65 SG;66 TH;76 KZ;77 KZ
81 JP;82 KR;84 VN;86 CN
90 TR;91 IN;92 PK;93 AF;94 LK;95 MM;98 IR
211 SS;212 MA EH;213 DZ;216 TN;218 LY;220 GM;221 SN;222 MR;223 ML;224 GN;225 CI;226 BF;227 NE;228 TG;229 BJ
230 MU;231 LR;232 SL;233 GH;234 NG;235 TD;236 CF;237 CM;238 CV;239 ST;240 GQ;241 GA;242 CG;243 CD;244 AO;245 GW;246 IO;247 SH;248 SC;249 SD
250 RW;251 ET;252 SO;253 DJ;254 KE;255 TZ;256 UG;257 BI;258 MZ;260 ZM;261 MG;262 RE YT TF;263 ZW;264 NA;265 MW;266 LS;267 BW;268 SZ;269 KM
290 SH;291 ER;297 AW;298 FO;299 GL
350 GI;351 PT;352 LU;353 IE;354 IS;355 AL;356 MT;357 CY;358 FI AX;359 BG
370 LT;371 LV;372 EE;373 MD;374 AM;375 BY;376 AD;377 MC;378 SM;380 UA;381 RS;382 ME;383 XK;385 HR;386 SI;387 BA;389 MK
420 CZ;421 SK;423 LI
500 FK GS;501 BZ;502 GT;503 SV;504 HN;505 NI;506 CR;507 PA;508 PM;509 HT;590 GP BL MF;591 BO;592 GY;593 EC;594 GF;595 PY;596 MQ;597 SR;598 UY;599 CW BQ
670 TL;672 NF AQ;673 BN;674 NR;675 PG;676 TO;677 SB;678 VU;679 FJ;680 PW;681 WF;682 CK;683 NU;685 WS;686 KI;687 NC;688 TV;689 PF;690 TK;691 FM;692 MH
850 KP;852 HK;853 MO;855 KH;856 LA;880 BD;886 TW
960 MV;961 LB;962 JO;963 SY;964 IQ;965 KW;966 SA;967 YE;968 OM;970 PS;971 AE;972 IL;973 BH;974 QA;975 BT;976 MN;977 NP;992 TJ;993 TM;994 AZ;995 GE;996 KG;998 UZ
`;
