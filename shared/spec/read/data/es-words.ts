/** Spanish, written as `english.ts` is. */
export default `
category
engagement_ring=anillo de compromiso|anillo compromiso|anillo de pedida|cintillo
wedding_band=alianza|argolla de matrimonio|argolla matrimonial|anillo de boda|anillo de matrimonio
ring=anillo|sortija
pendant=colgante|dije|medalla
necklace=collar|gargantilla|cadena
earrings=pendiente|arete|zarcillo|arracada
bracelet=pulsera|brazalete|esclava|tobillera
gemstone=piedra suelta|solo la piedra|gema suelta
-=broche|gemelo
style
solitaire=solitario
three_stone=tres piedra|trilogia|a los lado
toi_et_moi=tu y yo
signet=sello
half_eternity=media alianza
full_eternity=alianza completa
cluster=roseta
halo=orla
alloy
gold_white=oro blanco
gold_yellow=oro amarillo
gold_rose=oro rosa|oro rosado|oro rojo
gold_=oro
platinum_950_ru=platino
palladium_950=paladio
silver_925=plata
-=banado|chapado|acero|titanio
hue
white=blanco
yellow=amarillo
rose=rosa|rosado
black=negro
green=verde
purple=morado|violeta|lila
grey=gris
orange=naranja
golden=dorado
gem
diamond_natural=diamante|brillante|diamantito
cubic_zirconia=circonita|circonia
sapphire_blue=zafiro
ruby=rubi
emerald=esmeralda
aquamarine=aguamarina|agua marina
amethyst=amatista
garnet_red=granate
tourmaline_pink=turmalina
topaz_blue=topacio
opal_white=opalo
opal_fire=opalo de fuego
moonstone=piedra de luna|piedra luna
turquoise=turquesa
pearl_freshwater=perla
pearl_south_sea=perla australiana
alexandrite=alejandrita
spinel_red=espinela
onyx=onix
amber=ambar
carnelian=cornalina
malachite=malaquita
quartz_other=cuarzo
origin
lab=laboratorio|sintetico
cut
round=redondo|brillante
oval=ovalado
pear=pera|gota|lagrima
marquise=marquesa
heart=corazon
princess=princesa
cushion=cojin
emerald=talla esmeralda|corte esmeralda|octogonal
rose=talla rosa
trillion=triangular
cabochon=cabujon
old_mine=talla antigua
setting
prong4=4 garra|cuatro garra
prong6=6 garra|seis garra
bezel=bisel
channel=carril
flush=al ras
shoulders
cathedral=catedral
bandProfile
flat=plano
half_round=media cana
court=confort
finish
polished=pulido
satin=mate|satinado
brushed=cepillado
hammered=martillado`
