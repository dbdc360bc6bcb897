// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import net.datafaker.Faker;

/**
 * Invented numbers that are valid for their kind. A quarter stands in series of consecutive numbers, as goods from one
 * factory do.
 */
final class DemoNumbers {
    private static final int SERIES = 100;
    private static final int ONE_IN = 4;
    private final Faker faker;

    DemoNumbers(Faker faker) {
        this.faker = faker;
    }

    /** Two letters and seven digits, the Dutch standard since 2006. */
    String frame(int index) {
        return inSeries(index)
                ? "GZ" + "%07d".formatted(4_010_000 + consecutive(index))
                : faker.options().option("BC", "GA", "KB", "SP", "UN", "VM") + faker.numerify("#######");
    }

    /** Fourteen digits and their check digit (Luhn). */
    String imei(int index) {
        var digits = inSeries(index)
                ? "35847311" + "%06d".formatted(200_000 + consecutive(index))
                : "35" + faker.numerify("############");
        return digits + luhn(digits);
    }

    /** A European chassis number, which has no check digit. */
    String vin(int index, String maker) {
        return inSeries(index)
                ? maker + "ZZZ7NZ" + "%08d".formatted(14_000_000 + consecutive(index))
                : maker + faker.numerify("ZZZ1KZ########");
    }

    String serial(int index) {
        return inSeries(index)
                ? "C02" + "%08d".formatted(70_300_000 + consecutive(index))
                : faker.bothify("??#?####??##", true);
    }

    private static boolean inSeries(int index) {
        return index / SERIES % ONE_IN == 0;
    }

    /** Runs on within a series and leaves a gap between two. */
    private static int consecutive(int index) {
        return index / SERIES * (SERIES * 2) + index % SERIES;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(place) - '0';
            var doubled = place % 2 == 1 ? digit * 2 : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
