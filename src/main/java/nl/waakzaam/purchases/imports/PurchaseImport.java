// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.platform.Progress;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.KeyUsedOtherwise;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.SubmissionKey;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Brings purchases in from a file, as a till would send them: each whole or not at all, once under its key. So an import
 * that was killed is begun anew, and passes over what is in. What is wrong with one purchase goes to the report and keeps
 * no other out. Refuses a file without the columns ({@link PurchaseFileNotReadable}).
 */
@Component
class PurchaseImport {
    private static final int TOLD_EACH = 100;
    private static final Actor COMMAND = new Actor("command:import", "import", "", Set.of(), Set.of());

    private final PurchaseRegister register;
    private final Shops shops;
    private final MessageSource messages;
    private final Clock clock;

    PurchaseImport(PurchaseRegister register, Shops shops, MessageSource messages, Clock clock) {
        this.register = register;
        this.shops = shops;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What became of the purchases of a file.
     *
     * @param rows that were read
     * @param added purchases that are new
     * @param known purchases that the register held already
     * @param wrong purchases in the report
     */
    record Counts(long rows, long added, long known, long wrong) {
        long purchases() {
            return added + known + wrong;
        }

        Counts and(int more, Outcome outcome) {
            return new Counts(
                    rows + more,
                    added + (outcome == Outcome.ADDED ? 1 : 0),
                    known + (outcome == Outcome.KNOWN ? 1 : 0),
                    wrong + (outcome == Outcome.WRONG ? 1 : 0));
        }
    }

    enum Outcome {
        ADDED,
        KNOWN,
        WRONG
    }

    Counts run(Path file, Progress progress) throws IOException {
        var whole = file.toAbsolutePath().normalize();
        var size = Files.size(whole);
        var counts = new Counts(0, 0, 0, 0);
        try (var purchases = PurchaseRows.open(whole);
                var report = WrongRows.open(WrongRows.beside(whole), messages)) {
            for (var rows = purchases.nextPurchase(); !rows.isEmpty(); rows = purchases.nextPurchase()) {
                counts = counts.and(rows.size(), outcome(new RowsOfPurchase(rows), whole.resolveSibling(""), report));
                if (counts.purchases() % TOLD_EACH == 0) {
                    progress.tell(counts.rows(), purchases.bytes(), size);
                }
            }
            progress.tell(counts.rows(), size, size);
        }
        return counts;
    }

    private Outcome outcome(RowsOfPurchase rows, Path folder, WrongRows report) {
        try {
            return registered(rows, folder);
        } catch (InvalidInput invalid) {
            invalid.faults().forEach(fault -> report.add(rows.wrong(fault)));
        } catch (KeyUsedOtherwise used) {
            report.add(rows.wrong(new Fault(PurchaseColumns.KEY, "purchases.fault.keyUsed")));
        }
        return Outcome.WRONG;
    }

    private Outcome registered(RowsOfPurchase rows, Path folder) {
        var typed = rows.typed(folder);
        var shop = shop(rows);
        var key = SubmissionKey.read(PurchaseColumns.KEY, rows.first(PurchaseColumns.KEY));
        var by = new By(COMMAND, "command", clock.instant());
        var goods = register.registerOnce(key, typed, shop, by);
        return goods.getFirst().registeredAt().equals(by.at()) ? Outcome.ADDED : Outcome.KNOWN;
    }

    private Shop shop(RowsOfPurchase rows) {
        return Optional.ofNullable(rows.first(PurchaseColumns.SHOP))
                .flatMap(ShopId::of)
                .flatMap(shops::find)
                .orElseThrow(() -> new InvalidInput(List.of(new Fault(PurchaseColumns.SHOP, "purchases.import.shop"))));
    }
}
