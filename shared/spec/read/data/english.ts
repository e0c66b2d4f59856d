/**
 * What shoppers say beside our own names of things (`data/english-names.ts`), as `lexicon.ts` reads it: a field, then
 * a line for each value, `value=phrase|phrase`. Spelling is folded to plain lower case; inflections, compounds and slips
 * of long words are found, so they are not listed. `-` is a value we know but do not make. `color` may be a metal's or a
 * stone's; a `hue` is a colour that a language puts after the stone.
 */
export const ENGLISH = `
category
engagement_ring=engagement|e ring|ering|bridal ring
wedding_band=wedding ring|mens band|men s band|anniversary band
ring=signet|claddagh|stacker
pendant=locket|medallion|mangalsutra|charm necklace
necklace=choker|riviere|opera length
earrings=stud|hoop|huggie|dangle|climber|ear jacket|lever back|sleeper
bracelet=bangle|cuff|anklet|kada
gemstone=loose|unmounted|just the stone|abraded|from rough|recut|re cut|repolish|earring i make
-=brooch|cufflink|tiara|nose stud|nose ring
style
solitaire=single stone|one stone|tiffany style|tiffany setting
three_stone=3 stone|trilogy|side stone|both side|each side|either side|past present future
side_stones=pave|micro pave|stone on the band
cluster=daisy|princess diana|diana ring
toi_et_moi=two stone|toy et moi|moi et toi
plain=simple band
half_eternity=half hoop|3 4 way|3 4 eternity|three quarter eternity
full_eternity=eternity|infinity band
signet=seal ring
cocktail=dress ring|statement ring
stacking=stacker|stackable
disc=coin|medallion
station=diamond by the yard
chain=figaro|cuban
drop=dangle|lever back
bangle=cuff
recut=re cut|repolish
alloy
gold_white=wg|w g|platinum look
gold_yellow=yg|y g
gold_rose=pink gold|red gold|rg
gold_=gold|golden
platinum_950_ru=platinum|plat|pt950
platinum_900_ir=platinum 900|pt900
platinum_950_co=cobalt platinum
palladium_950=palladium|pd
silver_925=silver|sterling|925
silver_935_argentium=argentium
-=gold filled|gold fill|gold plated|gold plate|black gold|titanium|tungsten
color
yellow=yellow
white=white
rose=rose|pink
black=black
green=green
orange=orange
grey=grey|gray
golden=golden
blue=blue
purple=lavender|lilac|violet|purple
gem
diamond_lab=lgd|cvd|hpht
diamond_salt_pepper=salt pepper|salt pepper diamond|salt and pepper|galaxy diamond
diamond_fancy_yellow=canary|canary diamond
moissanite=moiss
cubic_zirconia=cz|zirconia
sapphire_blue=sapphire|cornflower
sapphire_teal=peacock sapphire|montana sapphire|parti sapphire|blue green sapphire
sapphire_white=colourless sapphire
padparadscha=padparadscha|peach sapphire
aquamarine=aqua
spinel_red=spinel
spinel_other=cobalt spinel
garnet_red=garnet
garnet_rhodolite=rhodolite
garnet_tsavorite=tsavorite
garnet_spessartine=spessartine|mandarin garnet
garnet_demantoid=demantoid
tourmaline_pink=tourmaline|rubellite
tourmaline_green=watermelon tourmaline
tourmaline_paraiba=paraiba
topaz_blue=topaz|swiss blue|london blue
quartz_other=rose quartz|green amethyst|ametrine
opal_white=opal
opal_ethiopian=welo opal
lapis=lapis
onyx=black agate
carnelian=agate
jade=jadeite
pearl_freshwater=pearl
pearl_akoya=akoya
pearl_tahitian=tahitian|tahiti
pearl_south_sea=south sea|pearl south sea
origin
lab=lab|lab grown|man made|synthetic|created
natural=natural|mined|unheated
cut
round=brilliant|rbc|rd
pear=teardrop|tear drop
princess=princess
cushion=cushion|pillow
radiant=radiant
emerald=emerald shape|emerald shaped|octagon|step cut
asscher=asscher|square emerald
trillion=triangle
cabochon=cab
old_mine=old mine|old european|oec|old cut
setting
prong4=3 prong|martini|4 prong|4 claw|four claw
prong6=6 prong|6 claw|six claw|tiffany style
bezel=rubover|rub over|collet
channel=rail
half_bezel=semi bezel|partial bezel
pave=micro pave
shared_prong=shared claw|common prong
flush=gypsy|burnish|star set
bandProfile
d=d shaped
court=comfort|comfort fit|flat court
shoulders
cathedral=cathedral
finish
polished=high polish|shiny
satin=matte|frosted|sandblasted
milgrain=milgrain
quality
extra_fine=extra fine|aaa|top quality|best quality
fine=fine quality|high quality
good=good quality`
