// Made by scripts/basemap.ts; do not edit.
/** One line a host: its code, latitude, longitude and plain short name. */
export const HOST_TABLE = `ABW12.5,-70,Aruba
AFG33.8,65.9,Afghanistan
AGO-12.3,17.6,Angola
AIA18.2,-63.1,Anguilla
ALA60.2,19.9,Åland Islands
ALB41.1,20.1,Albania
AND42.5,1.6,Andorra
ARE23.9,54.3,United Arab Emirates
ARG-34.5,-64.7,Argentina
ARM40.3,44.9,Armenia
ASM-14.3,-170.7,American Samoa
ATF-49.3,69.5,French Southern Territories
ATG17.1,-61.8,Antigua and Barbuda
AUS-25.6,134.2,Australia
AUT47.6,14.1,Austria
AZE40.3,47.7,Azerbaijan
BDI-3.4,29.9,Burundi
BEL50.6,4.6,Belgium
BEN9.6,2.3,Benin
BES12.2,-68.3,Caribbean Netherlands
BFA12.3,-1.8,Burkina Faso
BGD23.9,90.2,Bangladesh
BGR42.8,25.2,Bulgaria
BHR26,50.5,Bahrain
BHS25.1,-77.4,Bahamas
BIH44.2,17.8,Bosnia and Herzegovina
BLM17.9,-62.8,Saint Barthélemy
BLR53.5,28,Belarus
BLZ17.2,-88.7,Belize
BMU32.3,-64.8,Bermuda
BOL-16.7,-64.7,Bolivia
BRA-10.7,-53.2,Brazil
BRB13.2,-59.6,Barbados
BRN4.5,114.6,Brunei
BTN27.4,90.4,Bhutan
BVT-54.4,3.4,Bouvet Island
BWA-22.2,23.8,Botswana
CAF6.6,20.5,Central African Republic
CAN55.5,-105,Canada
CCK-12.2,96.8,Cocos Islands
CHE46.8,8.2,Switzerland
CHL-33.6,-70.7,Chile
CHN36.8,103.3,China
CIV7.6,-5.6,Côte d'Ivoire
CMR5.7,12.7,Cameroon
COD-2.9,23.6,DR Congo
COG-0.8,15.2,Congo
COK-21.2,-159.8,Cook Islands
COL3.9,-73.1,Colombia
COM-11.7,43.3,Comoros
CPV14.9,-23.5,Cape Verde
CRI10,-84.2,Costa Rica
CUB21.6,-78.9,Cuba
CUW12.2,-69,Curaçao
CXR-10.5,105.7,Christmas Island
CYM19.3,-81.3,Cayman Islands
CYP34.9,33,Cyprus
CZE49.7,15.3,Czechia
DEU51,10.4,Germany
DJI11.7,42.6,Djibouti
DMA15.4,-61.4,Dominica
DNK56.2,9.3,Denmark
DOM18.9,-70.5,Dominican Republic
DZA28.1,2.6,Algeria
ECU-1.4,-78.4,Ecuador
EGY26.5,29.9,Egypt
ERI15.4,38.8,Eritrea
ESH24.2,-12.3,Western Sahara
ESP40.4,-3.6,Spain
EST58.7,25.8,Estonia
ETH8.6,39.6,Ethiopia
FIN64.3,26.2,Finland
FJI-18.1,178.4,Fiji
FLK-51.7,-58.8,Falkland Islands
FRA46.8,2.5,France
FRO62.2,-6.9,Faroe Islands
FSM6.9,158.2,Micronesia
GAB-0.6,11.8,Gabon
GBR53.8,-2.4,United Kingdom
GEO42.2,43.5,Georgia
GGY49.5,-2.6,Guernsey
GHA7.9,-1.2,Ghana
GIB36.1,-5.4,Gibraltar
GIN10.4,-10.9,Guinea
GLP16.2,-61.5,Guadeloupe
GMB13.5,-15.4,Gambia
GNB12.1,-14.9,Guinea-Bissau
GNQ1.7,10.5,Equatorial Guinea
GRC39.5,22.6,Greece
GRD12.1,-61.7,Grenada
GRL73.1,-41.8,Greenland
GTM15.7,-90.4,Guatemala
GUF4,-53,French Guiana
GUM13.4,144.8,Guam
GUY4.8,-59,Guyana
HKG22.4,114.1,Hong Kong
HMD-53.1,73.5,Heard and McDonald Islands
HND14.8,-86.6,Honduras
HRV45.6,16.2,Croatia
HTI18.9,-72.7,Haiti
HUN47.2,19.4,Hungary
IDN-0.2,114,Indonesia
IMN54.2,-4.5,Isle of Man
IND22.8,79.5,India
IOT-7.3,72.4,British Indian Ocean Territory
IRL53.2,-8.1,Ireland
IRN32.5,54.4,Iran
IRQ33,43.8,Iraq
ISL65,-18.6,Iceland
ISR31.5,34.9,Israel
ITA43.5,12.3,Italy
JAM18.2,-77.3,Jamaica
JEY49.2,-2.1,Jersey
JOR31.2,36.8,Jordan
JPN36.6,137.9,Japan
KAZ48.4,67.2,Kazakhstan
KEN0.6,37.8,Kenya
KGZ41.5,74.5,Kyrgyzstan
KHM12.7,104.9,Cambodia
KIR1.4,173,Kiribati
KNA17.3,-62.7,Saint Kitts and Nevis
KOR36.5,127.9,South Korea
KWT29.3,47.6,Kuwait
LAO18.5,103.8,Laos
LBN33.9,35.9,Lebanon
LBR6.5,-9.3,Liberia
LBY27,18.1,Libya
LCA13.9,-61,Saint Lucia
LIE47.1,9.5,Liechtenstein
LKA7.6,80.7,Sri Lanka
LSO-29.6,28.2,Lesotho
LTU55.3,23.9,Lithuania
LUX49.8,6.1,Luxembourg
LVA56.9,24.9,Latvia
MAC22.2,113.5,Macau
MAF18.1,-63.1,Saint Martin
MAR29.8,-8.7,Morocco
MCO43.8,7.4,Monaco
MDA47.2,28.5,Moldova
MDG-19.3,46.7,Madagascar
MDV4.2,73.5,Maldives
MEX23.9,-102.2,Mexico
MHL7.1,171.3,Marshall Islands
MKD41.6,21.7,North Macedonia
MLI17.3,-3.6,Mali
MLT35.9,14.4,Malta
MMR21.1,96.5,Myanmar
MNE42.8,19.2,Montenegro
MNG47,103.1,Mongolia
MNP15.2,145.7,Northern Mariana Islands
MOZ-17.2,35.6,Mozambique
MRT20.2,-10.4,Mauritania
MSR16.7,-62.2,Montserrat
MTQ14.6,-61,Martinique
MUS-20.3,57.6,Mauritius
MWI-13.2,34.3,Malawi
MYS3.9,102.3,Malaysia
MYT-12.8,45.2,Mayotte
NAM-22.1,17.2,Namibia
NCL-21.9,166,New Caledonia
NER17.4,9.3,Niger
NFK-29.1,167.9,Norfolk Island
NGA9.6,8.1,Nigeria
NIC12.8,-85,Nicaragua
NIU-19,-169.9,Niue
NLD52.3,5.6,Netherlands
NOR61.5,9.2,Norway
NPL28.3,83.9,Nepal
NRU-0.5,166.9,Nauru
NZL-41.2,174.9,New Zealand
OMN20.6,56.1,Oman
PAK29.9,69.2,Pakistan
PAN8.5,-80.1,Panama
PCN-24.4,-128.3,Pitcairn
PER-9.1,-74.4,Peru
PHL15.9,121.4,Philippines
PLW7.4,134.5,Palau
PNG-6.6,144.2,Papua New Guinea
POL52.1,19.4,Poland
PRI18.2,-66.5,Puerto Rico
PRK40.1,127.2,North Korea
PRT39.7,-8,Portugal
PRY-23.2,-58.4,Paraguay
PSE31.9,35.2,Palestine
PYF-17.6,-149.5,French Polynesia
QAT25.3,51.2,Qatar
REU-21.1,55.5,Réunion
ROU45.8,25,Romania
RUS55.8,37.6,Russia
RWA-2,29.9,Rwanda
SAU24.1,44.7,Saudi Arabia
SDN16,29.9,Sudan
SEN14.4,-14.5,Senegal
SGP1.4,103.8,Singapore
SGS-54.4,-36.7,South Georgia
SHN-15.9,-5.7,Saint Helena
SJM78.2,15.6,Svalbard
SLB-9.6,160.2,Solomon Islands
SLE8.6,-11.8,Sierra Leone
SLV13.7,-88.9,El Salvador
SMR43.9,12.5,San Marino
SOM4.7,45.7,Somalia
SPM46.9,-56.3,Saint Pierre and Miquelon
SRB44.2,20.8,Serbia
SSD7.3,30.3,South Sudan
STP0.2,6.6,São Tomé and Príncipe
SUR4.1,-55.9,Suriname
SVK48.7,19.5,Slovakia
SVN46.1,14.8,Slovenia
SWE62.4,16.2,Sweden
SWZ-26.6,31.5,Eswatini
SXM18.1,-63.1,Sint Maarten
SYC-4.6,55.5,Seychelles
SYR35,38.5,Syria
TCA21.8,-71.7,Turks and Caicos Islands
TCD15.3,18.6,Chad
TGO8.5,1,Togo
THA15.1,101,Thailand
TJK38.5,71,Tajikistan
TKL-9.2,-171.8,Tokelau
TKM39.1,59.4,Turkmenistan
TLS-8.8,125.9,Timor-Leste
TON-21.2,-175.2,Tonga
TTO10.4,-61.3,Trinidad and Tobago
TUN34.1,9.6,Tunisia
TUR39.1,35.4,Turkey
TUV-8.5,179.2,Tuvalu
TWN23.7,121,Taiwan
TZA-6.3,34.8,Tanzania
UGA1.3,32.4,Uganda
UKR49.2,31.3,Ukraine
UMI19.3,166.6,US Outlying Islands
URY-32.8,-56,Uruguay
USA39.5,-98.5,United States
UZB41.8,63.3,Uzbekistan
VAT41.9,12.4,Vatican City
VCT13.3,-61.2,Saint Vincent and the Grenadines
VEN7.1,-66.2,Venezuela
VGB18.4,-64.6,British Virgin Islands
VIR17.7,-64.8,US Virgin Islands
VNM21,105.8,Vietnam
VUT-17.7,168.4,Vanuatu
WLF-13.3,-176.2,Wallis and Futuna
WSM-13.6,-172.4,Samoa
XKX42.6,20.9,Kosovo
YEM15.9,47.5,Yemen
ZAF-29,25.2,South Africa
ZMB-13.5,27.8,Zambia
ZWE-19,29.9,Zimbabwe`;
