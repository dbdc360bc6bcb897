// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.util.List;
import java.util.SplittableRandom;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.stolengoods.Category;

/**
 * A make and type, and how its maker numbers them.
 *
 * @param mask {@code A} a letter, {@code 9} a digit, {@code *} either, anything else itself
 */
record GoodModel(IdentifierKind kind, Category category, String make, String type, String mask) {
    static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final int MAKERS_OF_PHONES = 400;
    private static final int MAKERS_OF_CARS = 150;

    /** Masks of makers as seen on stolen bicycles, the Dutch standard (two letters, seven digits) most of all. */
    static final List<GoodModel> FRAMES = List.of(
            bicycle("Gazelle", "Orange", "GZ9999999"),
            bicycle("Gazelle", "Chamonix", "AA9999999"),
            bicycle("Batavus", "Dinsdag", "BA9999999"),
            bicycle("Batavus", "Quip", "AA9999999"),
            bicycle("Sparta", "C-Grid", "SP9999999"),
            bicycle("Koga", "Pace", "KM9999999"),
            bicycle("Cortina", "U4", "AA9999999"),
            bicycle("Giant", "Escape", "A9AA9999"),
            bicycle("Giant", "Talon", "A99999999"),
            bicycle("Trek", "FX 2", "AA9999999"),
            bicycle("Trek", "Marlin", "AAA999A9999"),
            bicycle("Cube", "Aim", "AAA9999999"),
            bicycle("Specialized", "Sirrus", "AAAA999999999"),
            bicycle("Norco", "Storm", "AA99999999"),
            bicycle("Marin", "Fairfax", "AA999999"),
            bicycle("Motobecane", "Fantom", "A99999999"),
            bicycle("Kona", "Dew", "A9AA99999"),
            bicycle("Jamis", "Coda", "A99A99999"));

    static final List<GoodModel> PHONES =
            numbered(MAKERS_OF_PHONES, IdentifierKind.IMEI, Category.TELEPHONE, "35999999", "999999");
    static final List<GoodModel> CARS =
            numbered(MAKERS_OF_CARS, IdentifierKind.VIN, Category.CAR, "AAA9A9AA9A9", "999999");

    static final List<GoodModel> OTHERS = List.of(
            new GoodModel(IdentifierKind.SERIAL, Category.COMPUTER, "Inventron", "Book 14", "5CD999****"),
            new GoodModel(IdentifierKind.SERIAL, Category.COMPUTER, "Lenovo", "ThinkPad", "PF******"),
            new GoodModel(IdentifierKind.SERIAL, Category.COMPUTER, "Apple", "MacBook Air", "C02*******"),
            new GoodModel(IdentifierKind.SERIAL, Category.TOOL, "Makita", "DDF484", "9999999A"),
            new GoodModel(IdentifierKind.SERIAL, Category.TOOL, "Bosch", "GSR 18V", "A99999999"),
            new GoodModel(IdentifierKind.SERIAL, Category.AUDIO_VIDEO, "Canon", "EOS R10", "999999999"),
            new GoodModel(IdentifierKind.SERIAL, Category.AUDIO_VIDEO, "Nikon", "Z50", "60999999"),
            new GoodModel(IdentifierKind.CHIP, Category.BICYCLE, "Gazelle", "Chamonix", "528999999999999"),
            new GoodModel(IdentifierKind.ENGRAVING, Category.BICYCLE, "Batavus", "Quip", "9999AA999"),
            new GoodModel(IdentifierKind.PLATE, Category.MOPED, "Piaggio", "Zip", "AA999A"));

    /** One number as the mask has it, at random. */
    String randomNumber(SplittableRandom random) {
        var number = new StringBuilder(mask.length() + 1);
        mask.chars().forEach(symbol -> number.append(drawn((char) symbol, random)));
        return finished(number.toString());
    }

    /** With its check digit where the kind has one. */
    String finished(String number) {
        return kind == IdentifierKind.IMEI ? number + luhnDigit(number) : number;
    }

    /** How many digits the mask ends in: what a maker counts on. */
    int runningDigits() {
        int digits = 0;
        while (digits < mask.length() && mask.charAt(mask.length() - 1 - digits) == '9') {
            digits++;
        }
        return digits;
    }

    private static char drawn(char symbol, SplittableRandom random) {
        return switch (symbol) {
            case 'A' -> LETTERS.charAt(random.nextInt(LETTERS.length()));
            case '9' -> DIGITS.charAt(random.nextInt(DIGITS.length()));
            case '*' -> drawn(random.nextInt(3) == 0 ? 'A' : '9', random);
            default -> symbol;
        };
    }

    private static char luhnDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static GoodModel bicycle(String make, String type, String mask) {
        return new GoodModel(IdentifierKind.FRAME, Category.BICYCLE, make, type, mask);
    }

    private static List<GoodModel> numbered(
            int models, IdentifierKind kind, Category category, String typeMask, String serialMask) {
        var random = new SplittableRandom(kind.ordinal());
        return java.util.stream.IntStream.range(0, models)
                .mapToObj(i -> {
                    var prefix = new StringBuilder();
                    typeMask.chars().forEach(symbol -> prefix.append(drawn((char) symbol, random)));
                    return new GoodModel(kind, category, "Make " + i % 25, "Type " + i, plain(prefix) + serialMask);
                })
                .toList();
    }

    /** Letters and digits that the mask must keep as they are. */
    private static String plain(CharSequence drawn) {
        return drawn.toString().replace('A', 'B').replace('9', '8');
    }
}
