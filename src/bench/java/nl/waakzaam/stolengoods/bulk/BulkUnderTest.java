// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import org.springframework.context.ApplicationContext;

/** Lends the bulk check of a running product to the measurements: a list goes in, and comes back done. */
public final class BulkUnderTest {
    private final BulkChecks checks;

    public BulkUnderTest(ApplicationContext product) {
        this.checks = product.getBean(BulkChecks.class);
    }

    /** One line of a list. */
    public record Line(String number, String category, String make) {}

    /** Returns when the last line is checked; of a company of its own, so that limits are fresh. */
    public void check(List<Line> lines) throws InterruptedException {
        var actor = new Actor("account:0", "Meting", UUID.randomUUID().toString(), Set.of(Role.DEALER), Set.of("NL"));
        var cells = lines.stream()
                .map(line -> List.of(
                        Cell.text(line.number()), Cell.empty(), Cell.text(line.category()), Cell.text(line.make())))
                .toList();
        var id = checks.submit(cells, new BulkChecks.Sender(actor, "job", Locale.of("nl")));
        while (checks.find(id, actor).orElseThrow().isOpen()) {
            Thread.sleep(20);
        }
    }
}
