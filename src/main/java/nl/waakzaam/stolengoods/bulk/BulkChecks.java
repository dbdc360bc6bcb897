// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.limits.ListLimits;
import nl.waakzaam.limits.Subject;
import nl.waakzaam.site.ComesTooSoon;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.Texts;
import nl.waakzaam.stolengoods.bulk.sheets.Cell;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import nl.waakzaam.stolengoods.bulk.sheets.UnreadableSheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes in lists of a company, and stops or removes them.
 *
 * <p>Refuses with {@link UnreadableSheet} what it cannot read, with {@link Refusal}
 * a list of more numbers than its account or organisation may still check today, and any while twenty wait already.
 */
@Service
class BulkChecks {
    /** Largest file accepted, in bytes. */
    static final int LARGEST_FILE = 20_000_000;

    private static final int MOST_OPEN = 20;
    private static final int LONGEST_NAME = 100;

    private final ListReader reader;
    private final PostgresBulkChecks checks;
    private final ListLimits limits;
    private final RegisterLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Reading takes memory: more than a few at once wait. */
    private final Semaphore readers = new Semaphore(2);

    BulkChecks(
            ListReader reader,
            PostgresBulkChecks checks,
            ListLimits limits,
            RegisterLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.checks = checks;
        this.limits = limits;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a request comes from: who acts, and through which door. */
    record Sender(Actor actor, String origin, Locale language) {}

    long submit(String fileName, byte[] file, Sender sender) {
        if (file.length > LARGEST_FILE) {
            throw new UnreadableSheet("bulk.file.large", LARGEST_FILE / 1_000_000);
        }
        return submit(sender, () -> {
            try (var rows = SheetFormat.open(file)) {
                return reader.read(name(fileName), rows, sender.language());
            }
        });
    }

    long submit(List<List<Cell>> lines, Sender sender) {
        return submit(sender, () -> reader.read(lines, sender.language()));
    }

    private long submit(Sender sender, Supplier<NewBulkCheck> reading) {
        var actor = sender.actor();
        if (checks.open(actor.organisation()) >= MOST_OPEN) {
            throw new Refusal("bulk.refused.many", Duration.ofMinutes(5), MOST_OPEN);
        }
        var list = reading(reading);
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = checks.add(list, actor.organisation(), actor.id(), clock.instant());
            record(sender, id, list.numbers() + " nummers controleren");
            spend(actor, list.numbers());
            return id;
        }));
    }

    private NewBulkCheck reading(Supplier<NewBulkCheck> reading) {
        try {
            if (!readers.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new ComesTooSoon("bulk.refused.busy", Duration.ofSeconds(30));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ComesTooSoon("bulk.refused.busy", Duration.ofSeconds(30));
        }
        try {
            return reading.get();
        } finally {
            readers.release();
        }
    }

    /**
     * All numbers at once, before anything is checked, together with the list itself: whoever goes on after a crash pays
     * nothing again, and nobody pays for a list that was not taken in.
     */
    private void spend(Actor actor, int numbers) {
        var subjects = List.of(Subject.account(actor.id()), Subject.organisation(actor.organisation()));
        limits.spend(subjects, numbers).ifPresent(usedUp -> {
            throw new Refusal("bulk.refused.numbers", usedUp.retryAfter(), numbers, usedUp.left());
        });
    }

    Optional<BulkCheck> find(long id, Actor actor) {
        return checks.find(id, actor.organisation());
    }

    /** Throws away the lines of a list that is not done, and all of one that is. Whether there was such a list. */
    boolean end(long id, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                checks.cancel(id, actor.organisation(), clock.instant()) || checks.remove(id, actor.organisation())));
    }

    /** Somebody takes the outcomes of a list away; logged before the first of them leaves. Refuses one that is not done. */
    void handOver(BulkCheck list, Sender sender) {
        if (!list.isDone()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        transaction.executeWithoutResult(status -> record(sender, list.id(), "uitkomsten ophalen"));
    }

    private void record(Sender sender, long id, String reason) {
        var list = About.of(ObjectKind.BULK_CHECK, Long.toString(id));
        log.consulted(new Act(sender.actor().id(), sender.origin(), list, reason), Activity.BULK_CHECK);
    }

    private static String name(String fileName) {
        var clean = Texts.clean(fileName.replaceAll(".*[/\\\\]", ""));
        return clean == null ? "lijst" : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    /** A list that may not be checked now. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String textKey;
        private final Duration wait;
        private final transient List<Object> values;

        Refusal(String textKey, Duration wait, Object... values) {
            super(textKey);
            this.textKey = textKey;
            this.wait = wait;
            this.values = List.of(values);
        }

        String textKey() {
            return textKey;
        }

        Duration retryAfter() {
            return wait;
        }

        List<Object> values() {
            return values;
        }
    }
}
