// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody, or something, may type in a field; all of it carries one of the {@link Marks}. */
final class TypedValues {
    private static final List<String> ODD = List.of(
            "\u0000",
            "\ud83d",
            "\udeb2\ud83d",
            "\u202e",
            "\u2066",
            "\u200b\u200d\ufeff",
            "\u0301".repeat(300),
            "\uff11\uff12\uff21",
            "\u0410\u0412\u0421",
            "\ud83d\udeb2",
            "\r\nSet-Cookie: a=b\r\n\r\n",
            "\t\n\u000b\u001b[31m",
            "' or '1'='1'; drop table stolengoods.good; --",
            "${jndi:ldap://127.0.0.1/a}",
            "${7*7}#{T(Runtime)}",
            "%n%s%d{0}{1}",
            "\"><b ",
            "</textarea><script>",
            "../../../../etc/passwd",
            "\uffff\ufffe",
            "\udbff\udfff",
            "%00%ff",
            "*?_\\");
    private static final List<String> CHOICES = List.of(
            "imei", "kenteken", "framenummer", "onbekend", "fiets", "auto", "ja", "nee", "true", "0", "-1", "en", "nl");
    private static final List<String> NUMBERS =
            List.of("BA %s", "%s-01", "NL-%s/7", "WBA%s", "serienr: %s", "IMEI %s", "onbekend %s", "%s?", "-%s");

    private final RandomGenerator random;

    TypedValues(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> pick(NUMBERS).formatted(mark());
            case 2 -> imei();
            case 3, 4 -> pick(ODD) + mark();
            case 5 -> mark() + pick(ODD);
            case 6 -> mark() + pick(ODD) + mark() + pick(ODD);
            case 7 -> mark() + "x".repeat(1 << random.nextInt(15));
            case 8 -> pick(CHOICES);
            default -> mark();
        };
    }

    /** A value that fits a header line or the path of an address. */
    String plain() {
        return mark() + random.nextInt(1000);
    }

    String mark() {
        return random.nextInt(4) == 0 ? Marks.DIGITS : Marks.LETTERS;
    }

    private String imei() {
        return "35" + Marks.DIGITS + random.nextInt(100, 999);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
