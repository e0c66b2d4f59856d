/** German, written as `english.ts` is. */
export default `
category
engagement_ring=verlobungsring|antragsring
wedding_band=ehering|trauring|hochzeitsring|partnerring
pendant=anhanger|medaillon
necklace=kette|halskette|collier
earrings=ohrring|ohrstecker|ohrhanger|creole|stecker
bracelet=armband|armreif|armkette|fusskette
gemstone=loser stein|nur der stein|nur den stein|umschleifen
-=brosche|manschettenknopf
style
solitaire=solitar
three_stone=drei stein|dreistein
full_eternity=memoire
half_eternity=halbmemoire|halb memoire
signet=siegelring
stacking=vorsteckring
bangle=armreif
hoop=creole
stud=ohrstecker|stecker
drop=ohrhanger
alloy
gold_white=weissgold|graugold
gold_yellow=gelbgold
gold_rose=rotgold
platinum_950_ru=platin
silver_925=silber
-=edelstahl|vergoldet|titan
color
white=weiss|weis
yellow=gelb
rose=rosa
black=schwarz
green=grun
purple=violett
grey=grau
gem
diamond_natural=diamant|brillant|brilli
diamond_lab=labor diamant|labor brillant
cubic_zirconia=zirkonia
sapphire_blue=saphir
ruby=rubin
emerald=smaragd
garnet_red=granat
tourmaline_pink=turmalin
topaz_blue=topas
tanzanite=tansanit
opal_fire=feueropal
moonstone=mondstein
turquoise=turkis
pearl_freshwater=perle|susswasser perle
pearl_south_sea=sudsee perle
amber=bernstein
coral=koralle
carnelian=karneol
quartz_other=rosenquarz|rauchquarz
origin
lab=labor diamant|labor brillant|labor saphir|labor rubin|labor smaragd|aus dem labor|synthetisch|laborgezuchtet
natural=naturlich|natur diamant
cut
round=rund|brillant|brilli|brillant schliff
pear=tropfen|birne|birnenform|tropfenform|birnenformig
marquise=navette
heart=herz|herzform
princess=prinzess
cushion=kissen
emerald=smaragd schliff|achteck
rose=rosen schliff
old_mine=alt schliff
hexagon=sechseck
setting
prong4=krappe|krappe fassung|4er krappe|4 krappe|vier krappe
prong6=6er krappe|6 krappe|sechs krappe
bezel=zarge|zarge fassung
half_bezel=halb zarge|halb zarge fassung
channel=kanal fassung
tension=spannring|spann fassung
shoulders
cathedral=kathedral|kathedral fassung|kathedral schulter
bandProfile
flat=flach
court=bombiert
half_round=halbrund
finish
polished=poliert
satin=mattiert|satiniert
brushed=geburstet
hammered=gehammert
-
-=stein`
