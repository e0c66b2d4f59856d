/** Italian, written as `english.ts` is. */
export default `
category
engagement_ring=anello di fidanzamento|anello fidanzamento
wedding_band=fede|fedi|fede nuziale|veretta|anello di nozze
ring=anello
pendant=ciondolo|pendente|medaglia
necklace=collana|girocollo|catenina
earrings=orecchino
bracelet=bracciale|braccialetto|cavigliera
gemstone=pietra sciolta|pietra sfusa|solo la pietra
-=spilla|gemello
style
solitaire=solitario
three_stone=tre pietra|tre pietre
signet=chevalier|stemma|sigillo
half_eternity=veretta
halo=contorno
hoop=cerchio
stud=punto luce
alloy
gold_white=oro bianco
gold_yellow=oro giallo
gold_rose=oro rosa|oro rosso
gold_=oro
platinum_950_ru=platino
palladium_950=palladio
silver_925=argento
-=acciaio|titanio|placcato
hue
white=bianco
yellow=giallo
rose=rosa
black=nero
green=verde
purple=viola
grey=grigio
gem
diamond_natural=diamante|brillante
cubic_zirconia=zirconi|zircone|zircon
sapphire_blue=zaffiro
ruby=rubino
emerald=smeraldo
aquamarine=acquamarina|acqua marina
amethyst=ametista
garnet_red=granato
tourmaline_pink=tormalina
topaz_blue=topazio
opal_white=opale
opal_fire=opale di fuoco
moonstone=pietra di luna
turquoise=turchese
pearl_freshwater=perla
pearl_south_sea=perla australiana
alexandrite=alessandrite
spinel_red=spinello
onyx=onice
coral=corallo
amber=ambra
carnelian=corniola
quartz_other=quarzo
origin
lab=laboratorio|sintetico
cut
round=tondo|rotondo|brillante
pear=goccia|pera
heart=cuore
princess=principessa
cushion=cuscino
emerald=taglio smeraldo|ottagonale
rose=taglio rosa
old_mine=taglio antico
setting
prong4=4 griffe|quattro griffe
prong6=6 griffe|sei griffe
bezel=castone
channel=binario
flush=incassato
shoulders
cathedral=cattedrale
finish
polished=lucido
satin=satinato|opaco
brushed=spazzolato
hammered=martellato`
