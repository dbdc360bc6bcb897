// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How people miscopy numbers, with the share of each way: Verhoeff (1969) for errors that keep the length, an eighth of
 * all for a character left out or added (he gives 10–20%). Of substitutions half are among the look-alikes I/1, O/0,
 * Z/2, 1/7 where the number has one (Bell Laboratories).
 */
enum Misreading {
    ONE_SUBSTITUTED(0.7905) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substitute(number, random.nextInt(number.length()), random);
        }
    },
    NEIGHBOURS_SWAPPED(0.1021) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            swap(number, random.nextInt(number.length() - 1), 1);
        }
    },
    JUMP_SWAPPED(0.0082) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            swap(number, random.nextInt(number.length() - 2), 2);
        }
    },
    TWIN(0.0055) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            twin(number, 1, random);
        }
    },
    JUMP_TWIN(0.0029) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            twin(number, 2, random);
        }
    },
    PHONETIC(0.0049) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            int at = spot(number, 1, random, i -> number.charAt(i) == '1' || number.charAt(i + 1) == '0');
            var sounded = number.charAt(at + 1) == '0' ? "1" + number.charAt(at) : number.charAt(at + 1) + "0";
            number.replace(at, at + 2, sounded);
        }
    },
    TWO_ADJACENT(0.0192) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            int at = random.nextInt(number.length() - 1);
            substitute(number, at, random);
            substitute(number, at + 1, random);
        }
    },
    TWO_ONE_APART(0.0036) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            int at = random.nextInt(number.length() - 2);
            substitute(number, at, random);
            substitute(number, at + 2, random);
        }
    },
    TWO_ELSEWHERE(0.0081) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substituteMany(number, 2, random);
        }
    },
    THREE_SUBSTITUTED(0.0140) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substituteMany(number, 3, random);
        }
    },
    FOUR_SUBSTITUTED(0.0097) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substituteMany(number, 4, random);
        }
    },
    FIVE_SUBSTITUTED(0.0181) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substituteMany(number, 5, random);
        }
    },
    SIX_SUBSTITUTED(0.0134) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            substituteMany(number, 6, random);
        }
    },
    ONE_OMITTED(0.0714) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            number.deleteCharAt(random.nextInt(number.length()));
        }
    },
    ONE_ADDED(0.0714) {
        @Override
        void apply(StringBuilder number, SplittableRandom random) {
            int at = random.nextInt(number.length() + 1);
            number.insert(at, alike(number.charAt(Math.min(at, number.length() - 1)), random));
        }
    };

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final double TOTAL = total();

    private final double weight;

    Misreading(double weight) {
        this.weight = weight;
    }

    abstract void apply(StringBuilder number, SplittableRandom random);

    /** Its share of all errors; the shares add up to one. */
    double share() {
        return weight / TOTAL;
    }

    String of(String number, SplittableRandom random) {
        var misread = new StringBuilder(number);
        apply(misread, random);
        return misread.toString();
    }

    String figureName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of the ways, as often as it happens. */
    static Misreading any(SplittableRandom random) {
        double left = random.nextDouble();
        for (var way : values()) {
            left -= way.share();
            if (left < 0) {
                return way;
            }
        }
        return ONE_SUBSTITUTED;
    }

    private static double total() {
        double sum = 0;
        for (var way : values()) {
            sum += way.weight;
        }
        return sum;
    }

    private static void substituteMany(StringBuilder number, int count, SplittableRandom random) {
        random.ints(0, number.length())
                .distinct()
                .limit(Math.min(count, number.length()))
                .forEach(at -> substitute(number, at, random));
    }

    private static void substitute(StringBuilder number, int at, SplittableRandom random) {
        char right = number.charAt(at);
        char lookAlike = lookAlike(right, random);
        char wrong = right;
        while (wrong == right) {
            wrong = lookAlike != right && random.nextBoolean() ? lookAlike : alike(right, random);
        }
        number.setCharAt(at, wrong);
    }

    private static char lookAlike(char right, SplittableRandom random) {
        return switch (right) {
            case 'I' -> '1';
            case '1' -> random.nextBoolean() ? 'I' : '7';
            case 'O' -> '0';
            case '0' -> 'O';
            case 'Z' -> '2';
            case '2' -> 'Z';
            case '7' -> '1';
            default -> right;
        };
    }

    /** A digit for a digit, a letter for a letter. */
    private static char alike(char right, SplittableRandom random) {
        return Character.isDigit(right)
                ? (char) ('0' + random.nextInt(10))
                : LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private static void swap(StringBuilder number, int at, int distance) {
        char first = number.charAt(at);
        number.setCharAt(at, number.charAt(at + distance));
        number.setCharAt(at + distance, first);
    }

    private static void twin(StringBuilder number, int distance, SplittableRandom random) {
        int at = spot(number, distance, random, i -> number.charAt(i) == number.charAt(i + distance));
        substitute(number, at, random);
        number.setCharAt(at + distance, number.charAt(at));
    }

    /** A place at random among those that fit; any place where the number has none that fits. */
    private static int spot(StringBuilder number, int distance, SplittableRandom random, IntPredicate fits) {
        int places = number.length() - distance;
        int start = random.nextInt(places);
        return IntStream.range(start, start + places)
                .map(i -> i % places)
                .filter(fits)
                .findFirst()
                .orElse(start);
    }
}
