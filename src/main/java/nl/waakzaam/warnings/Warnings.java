// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.identifiers.IdentifierKey;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warnings as buyers ask, confirm and end them. Asking answers the same in every case: whether a good is registered, an
 * address is known, limited or refused is told to nobody but the reader of that address.
 */
@Service
class Warnings {
    /** Goods that one reader is warned of at once. */
    static final int MOST = 5;

    /** How long the button in a mail works. */
    static final Duration TO_CONFIRM = Duration.ofHours(24);

    private final PostgresWarnings warnings;
    private final NewHits hits;
    private final WarningSecrets secrets;
    private final MailLimits limits;
    private final Outbox outbox;
    private final WarningMails mails;
    private final WarningLog log;
    private final RetentionTerms terms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Warnings(
            PostgresWarnings warnings,
            NewHits hits,
            WarningSecrets secrets,
            MailLimits limits,
            Outbox outbox,
            WarningMails mails,
            WarningLog log,
            RetentionTerms terms,
            TransactionTemplate transaction,
            Clock clock) {
        this.warnings = warnings;
        this.hits = hits;
        this.secrets = secrets;
        this.limits = limits;
        this.outbox = outbox;
        this.mails = mails;
        this.log = log;
        this.terms = terms;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the reader of an address has asked for. */
    record Wish(Set<IdentifierKey> numbers, @Nullable String category, MailAddress to, Locale language) {}

    /** How it is with a warning, as its reader sees it. A stopped warning is as one that still waits. */
    sealed interface Stage {
        /** The button has not been pressed. */
        record Asked(Warning warning) implements Stage {}

        /** Kept until the end of the last day. */
        record Kept(Warning warning, LocalDate lastDay) implements Stage {}

        /** The reader has {@link #MOST} already. */
        record TooMany(Warning warning) implements Stage {}

        /** Never asked, over, sent or forgotten. */
        record Gone() implements Stage {}
    }

    /**
     * Sends a mail with a button. Without a word nothing happens when the reader never wants mail or had enough of it
     * today.
     */
    void ask(Wish wish) {
        var reader = secrets.reader(wish.to());
        if (!warnings.isRefused(reader) && limits.spend(reader)) {
            keep(
                    new Warning(
                            UUID.randomUUID(),
                            reader,
                            wish.to(),
                            wish.language(),
                            wish.category(),
                            clock.instant(),
                            null),
                    wish.numbers());
        }
    }

    /**
     * Stored and committed before the register is looked at: what is registered before that look is seen by it, what
     * comes later by {@link NewlyRegistered}.
     */
    private void keep(Warning warning, Set<IdentifierKey> numbers) {
        var hashes = numbers.stream().map(key -> secrets.number(key.normal())).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            warnings.add(warning, hashes);
            log.record("warnings.asked", Action.COLLECT, "web", warning);
        });
        transaction.executeWithoutResult(status -> {
            hits.addRegistered(warning.id(), numbers);
            outbox.queue(mails.confirmation(warning));
        });
    }

    Stage stage(UUID id) {
        return warnings.find(id).map(this::stage).orElseGet(Stage.Gone::new);
    }

    /** Confirms a warning that waits for it, unless its reader has {@link #MOST} others. */
    Stage confirm(UUID id) {
        return transaction.execute(status -> warnings.find(id)
                .map(found -> confirm(found, warnings.hold(found.reader())))
                .orElseGet(Stage.Gone::new));
    }

    private Stage confirm(Warning warning, List<Warning> held) {
        var stage = stage(warning);
        if (!(stage instanceof Stage.Asked)) {
            return stage;
        }
        var replaced = warnings.removeReplacedBy(warning);
        var others = held.stream()
                .filter(one -> one.confirmedAt() != null && !replaced.contains(one.id()))
                .count();
        if (others >= MOST) {
            return new Stage.TooMany(warning);
        }
        var now = clock.instant();
        warnings.confirm(warning.id(), now);
        log.record("warnings.confirmed", Action.CHANGE, "web", warning);
        return kept(warning, now);
    }

    private Stage stage(Warning warning) {
        var confirmed = warning.confirmedAt();
        if (confirmed != null) {
            return kept(warning, confirmed);
        }
        var isOver = warning.askedAt().plus(TO_CONFIRM).isBefore(clock.instant());
        return isOver ? new Stage.Gone() : new Stage.Asked(warning);
    }

    private Stage kept(Warning warning, Instant since) {
        return new Stage.Kept(warning, terms.lastDay(WarningRetention.WARNINGS, since));
    }

    /** Deletes everything of a reader, mail that waits included; {@code never} keeps others from having mail sent. */
    void forget(Reader reader, boolean never) {
        transaction.executeWithoutResult(status -> {
            for (var warning : warnings.hold(reader)) {
                warnings.remove(warning.id());
                log.record("warnings.forgotten", Action.DESTROY, "web", warning);
            }
            outbox.withdraw(reader.hash());
            if (never) {
                warnings.refuse(reader, clock.instant());
            }
        });
    }
}
