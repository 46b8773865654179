/** One line a host: its code and what its people and things are called. */
const TABLE = `AFGAfghan|Afghani
AGOAngolan
ALBAlbanian
AREEmirati
ARGArgentine|Argentinian
ARMArmenian
ATGAntiguan|Barbudan
AUSAustralian
AUTAustrian
AZEAzerbaijani|Azeri
BDIBurundian
BELBelgian
BENBeninese
BFABurkinabe
BGDBangladeshi
BGRBulgarian
BHRBahraini
BHSBahamian
BIHBosnian
BLRBelarusian
BLZBelizean
BOLBolivian
BRABrazilian
BRBBarbadian|Bajan
BRNBruneian
BTNBhutanese
BWABotswanan|Motswana
CAFCentral African
CANCanadian
CHESwiss
CHLChilean
CHNChinese
CIVIvorian
CMRCameroonian
CODCongolese
COGCongolese
COKCook Islander
COLColombian
COMComorian
CPVCape Verdean
CRICosta Rican
CUBCuban
CYPCypriot
CZECzech
DEUGerman
DJIDjiboutian
DMADominican
DNKDanish
DOMDominican
DZAAlgerian
ECUEcuadorian
EGYEgyptian
ERIEritrean
ESPSpanish
ESTEstonian
ETHEthiopian
FINFinnish
FJIFijian
FRAFrench
FSMMicronesian
GABGabonese
GBRBritish|English|Scottish|Welsh
GEOGeorgian
GHAGhanaian
GINGuinean
GMBGambian
GNBBissau-Guinean
GNQEquatorial Guinean
GRCGreek
GRDGrenadian
GTMGuatemalan
GUYGuyanese
HKGHong Konger
HNDHonduran
HRVCroatian
HTIHaitian
HUNHungarian
IDNIndonesian
INDIndian
IRLIrish
IRNIranian
IRQIraqi
ISRIsraeli
ITAItalian
JAMJamaican
JORJordanian
JPNJapanese
KAZKazakh|Kazakhstani
KENKenyan
KGZKyrgyz
KHMCambodian
KIRI-Kiribati
KNAKittitian
KORSouth Korean
KWTKuwaiti
LAOLao|Laotian
LBNLebanese
LBRLiberian
LBYLibyan
LCASaint Lucian
LKASri Lankan
LSOBasotho
LTULithuanian
LUXLuxembourgish
LVALatvian
MACMacanese
MARMoroccan
MDAMoldovan
MDGMalagasy
MDVMaldivian
MEXMexican
MHLMarshallese
MKDMacedonian
MLIMalian
MLTMaltese
MMRBurmese
MNEMontenegrin
MNGMongolian
MOZMozambican
MRTMauritanian
MUSMauritian
MWIMalawian
MYSMalaysian
NAMNamibian
NCLNew Caledonian
NERNigerien
NGANigerian
NICNicaraguan
NIUNiuean
NLDDutch
NORNorwegian
NPLNepali|Nepalese
NRUNauruan
NZLNew Zealander
OMNOmani
PAKPakistani
PANPanamanian
PERPeruvian
PHLFilipino|Philippine
PLWPalauan
PNGPapua New Guinean
POLPolish
PRKNorth Korean
PRTPortuguese
PRYParaguayan
PSEPalestinian
PYFFrench Polynesian
QATQatari
ROURomanian
RUSRussian
RWARwandan
SAUSaudi
SDNSudanese
SENSenegalese
SGPSingaporean
SLBSolomon Islander
SLESierra Leonean
SLVSalvadoran
SOMSomali
SRBSerbian
SSDSouth Sudanese
STPSantomean
SURSurinamese
SVKSlovak
SVNSlovenian|Slovene
SWESwedish
SWZSwazi
SYCSeychellois
SYRSyrian
TCDChadian
TGOTogolese
THAThai
TJKTajik
TKMTurkmen
TLSTimorese
TONTongan
TTOTrinidadian
TUNTunisian
TURTurkish
TUVTuvaluan
TWNTaiwanese
TZATanzanian
UGAUgandan
UKRUkrainian
URYUruguayan
USAAmerican
UZBUzbek
VCTVincentian
VENVenezuelan
VNMVietnamese
VUTNi-Vanuatu
WSMSamoan
XKXKosovar|Kosovan
YEMYemeni
ZAFSouth African
ZMBZambian
ZWEZimbabwean`;

const DEMONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split('\n').map((row) => [row.slice(0, 3), row.slice(3).split('|')] as const),
);

/** What a host's people and things are called ("Serbian"), for what is sought so; none for a few. */
export const demonyms = (code: string): readonly string[] => DEMONYMS.get(code) ?? [];
