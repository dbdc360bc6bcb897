// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;

/** Lists and senders for tests; each sender is of an organisation of its own. */
final class Lists {
    private Lists() {}

    static BulkChecks.Sender aSender() {
        return aSender("Bedrijf " + UUID.randomUUID());
    }

    static BulkChecks.Sender aSender(String organisation) {
        var actor = new Actor(
                "account:" + Math.abs(UUID.randomUUID().getMostSignificantBits()),
                "Test",
                organisation,
                Set.of(Role.DEALER),
                Set.of("NL"));
        return new BulkChecks.Sender(actor, "web", Locale.of("nl"));
    }

    /** Lines of the API: number, kind, category, make. */
    static List<Cell> line(String number, String category) {
        return List.of(Cell.text(number), Cell.empty(), Cell.text(category), Cell.empty());
    }

    /** Numbers of as many different series. */
    static List<List<Cell>> unrelated(int lines) {
        var mark = Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits(), 36)
                .toUpperCase(Locale.ROOT);
        return IntStream.range(0, lines)
                .mapToObj(i -> line("ZQ" + mark.substring(0, 6) + String.format(Locale.ROOT, "%05d", i) + "777", ""))
                .toList();
    }
}
