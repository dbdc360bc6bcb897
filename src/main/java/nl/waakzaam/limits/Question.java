// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small question in words, answered by a number from 0 to 20 in digits or in words. Read aloud by a screen reader it is
 * the same question; it needs no picture, no sound and no script.
 *
 * @param textKey the key of its text, with a place for each number
 * @param numbers 0 to 20, told as words
 */
record Question(String textKey, List<Integer> numbers, int answer) {
    static final int LARGEST = 20;

    private static final Map<String, Integer> WORDS = words();

    /** The question of a seed, always the same one. */
    static Question of(long seed) {
        var random = new SplittableRandom(seed);
        int one = random.nextInt(2, 10);
        int other = random.nextInt(1, 9);
        return switch (random.nextInt(5)) {
            case 0 -> new Question("challenge.plus", List.of(one, other), one + other);
            case 1 -> new Question("challenge.minus", List.of(one + other, other), one);
            case 2 -> new Question("challenge.after", List.of(one + other), one + other + 1);
            case 3 -> new Question("challenge.before", List.of(one + other), one + other - 1);
            default -> largest(random);
        };
    }

    private static Question largest(SplittableRandom random) {
        int low = random.nextInt(1, 8);
        int middle = low + random.nextInt(1, 6);
        int high = middle + random.nextInt(1, 7);
        return random.nextBoolean()
                ? new Question("challenge.largest", List.of(middle, high, low), high)
                : new Question("challenge.smallest", List.of(middle, low, high), low);
    }

    boolean isAnsweredBy(String typed) {
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKD)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return plain.equals(Integer.toString(answer)) || Integer.valueOf(answer).equals(WORDS.get(plain));
    }

    private static Map<String, Integer> words() {
        var dutch = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
                + " zeventien achttien negentien twintig";
        var english = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty";
        return IntStream.rangeClosed(0, LARGEST)
                .boxed()
                .flatMap(number -> java.util.stream.Stream.of(
                        Map.entry(dutch.split(" ")[number], number), Map.entry(english.split(" ")[number], number)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
