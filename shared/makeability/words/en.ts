import type { RuleParams } from '../advice.ts'
import type { AdviceWords, Measures } from './advice-words.ts'

const EMERALD = 'Natural emeralds are oiled: clean them by hand, never with ultrasound or steam.'

const widthFor = ({ leastUm }: { leastUm: number }, { mm }: Measures): string =>
  `These stones need a band at least ${mm(leastUm)} wide to hold them.`

export const deadlineInEnglish = (
  { days, rushPercent }: RuleParams['deadline'],
  { percent }: Pick<Measures, 'percent'>,
): string =>
  `This is sooner than the usual ${days} ${days === 1 ? 'day' : 'days'}. The jeweler may offer a rush, often about ${percent(rushPercent)} more, or a setting from stock.`

function lettersFor({ letters }: RuleParams['engraving_length']): string {
  if (letters <= 0) return 'There is room for no letters here.'
  return `There is room for about ${letters} ${letters === 1 ? 'letter' : 'letters'} here.`
}

export const adviceInEnglish: AdviceWords = {
  rules: {
    shank_min: ({ measure, actualUm, advisedUm }, { mm }) =>
      measure === 'thicknessUm'
        ? `A band ${mm(actualUm)} thick bends in daily wear. ${mm(advisedUm)} holds its shape.`
        : `A band ${mm(actualUm)} wide wears through early. ${mm(advisedUm)} still looks slender.`,
    mens_shank: ({ advisedUm }, { mm }) => `A broad band wears better about ${mm(advisedUm)} thick.`,
    wide_size_up: () => 'A band this wide fits more tightly: most people go up a quarter to half a size.',
    big_stone_narrow: () => 'A stone this large spins on a narrow band. A wider one keeps it upright.',
    comfort_narrow: () => 'On a band this narrow a comfort fit is hardly felt. A D-shape looks the same.',
    cast_wall: () => 'Metal this thin does not cast well.',
    pave_width: widthFor,
    channel_wall: widthFor,
    pave_depth: ({ leastUm }, { mm }) =>
      `These stones need a band at least ${mm(leastUm)} thick to hold them.`,
    eternity_count: () => 'More stones than fit around this finger.',
    halo_count: () => 'More stones than fit around the center stone.',
    sit_height: () => 'This stone stands high above the finger and catches on things now and then.',
    silver_prongs: () =>
      'Silver prongs bend open in daily wear and stones get lost. A bezel holds them safely; so does gold.',
    prong_count: () => 'Four prongs are few for a stone this large. Six hold it more safely.',
    v_prong: () => 'The points of this shape chip easily. V-shaped prongs or a bezel protect them.',
    soft_ring: ({ isSoft }) =>
      isSoft
        ? 'This stone is soft: in daily wear it scratches and chips. A bezel protects its edge.'
        : 'This stone loses its polish with hard daily wear. Take it off for rough work.',
    micropave_warn: () =>
      'Stones this small are lost more often in daily wear. Expect to replace one now and then.',
    melee_tolerance: () => 'Stones this small are matched more closely and cost more for their weight.',
    center_fit: () => 'This stone is wider than the finger and will press on its neighbors.',
    customer_stone: () => 'The jeweler measures and inspects your stone first. Setting it is at your risk.',
    emerald: ({ isExposed }) => (isExposed ? `${EMERALD} A bezel protects the edge.` : EMERALD),
    pearl: () => 'A pearl in a ring is glued on a peg and scratches easily: it is not for every day.',
    opal: ({ isHydrophane }) =>
      isHydrophane
        ? 'This opal drinks water and can turn dull: keep it dry, away from heat and ultrasound.'
        : 'Opal does not like heat, sudden cold or ultrasound. Clean it with a soft cloth.',
    treatment_disclosure: ({ treatment }) =>
      `Stones like these are usually ${treatment} to look their best. The jeweler tells you what was done to yours.`,
    white_rhodium: () =>
      'White gold is plated with rhodium, renewed every year or two. About one person in eight reacts to its nickel.',
    mixed_metal: () => 'Two metals take more work to join, and plating wears first where they meet.',
    rose_brittle: () => 'Rose gold is hard to close around a stone this soft. Yellow gold is gentler.',
    eternity_resize: () =>
      'A band with stones all the way around cannot be resized. Measure the finger first, or leave the back plain.',
    heat_stones: () =>
      'This stone does not stand the heat of resizing and has to come out first: measure well.',
    pave_resize: () => 'A band set with small stones can be resized by half a size at most: measure well.',
    plain_resize: () => 'A guess will do for now: this ring can be resized by about two sizes later.',
    earring_weight: ({ eachMilligrams }, { grams }) =>
      `At about ${grams(eachMilligrams)} each these pull on the ear. A lever back carries them better.`,
    chain_strength: ({ hangingMilligrams, chainUm }, { grams, mm }) =>
      `A pendant of ${grams(hangingMilligrams)} wears through a chain of ${mm(chainUm)}.`,
    bracelet_clasp: () => 'A bracelet of this weight gets a box clasp with a safety catch.',
    stud_size: ({ pairPoints }, { carats }) =>
      `Shops name studs by the pair: these are ${carats(pairPoints)} studs.`,
    engrave_min: () => 'Letters on a band this narrow are too small to read.',
    engraving_length: lettersFor,
    deadline: deadlineInEnglish,
  },
  fixes: {
    set_width: ({ widthUm }, { mm }) => `Make it ${mm(widthUm)} wide`,
    set_thickness: ({ thicknessUm }, { mm }) => `Make it ${mm(thicknessUm)} thick`,
    set_least_width: ({ widthUm }, { mm }) => `Make it at least ${mm(widthUm)} wide`,
    d_shape: () => 'Make it D-shape',
    fewer_stones: () => 'Use as many as fit',
    bezel: () => 'Use a bezel',
    six_prongs: () => 'Use six prongs',
    half_eternity: () => 'Stones halfway around',
    nickel_free: () => 'Use nickel-free white gold',
  },
}
