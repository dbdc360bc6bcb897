// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.notices.MailSettled.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads what a server took first and sends back later, in the folder where the server for mail puts what comes to the
 * sender's address, a file for each mail (the folder {@code new} of a Maildir). A report about a mail of ours is told of as
 * {@link Ending#RETURNED} and its file deleted; all else stays, for whoever reads that mailbox.
 */
@Component
@ConditionalOnProperty("waakzaam.mail.returned")
class ReturnedMail {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);

    /** In bytes; a report that repeats a mail with its paper is smaller. */
    private static final long LARGEST = 20_000_000;

    private final Path folder;
    private final MailNumbers numbers;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnedMail(
            MailSettings settings,
            MailNumbers numbers,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.folder = Path.of(settings.returned());
        this.numbers = numbers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void round() throws IOException {
        for (var file : files()) {
            try {
                take(file);
            } catch (IOException unreadable) {
                LOG.warn("A mail that came back cannot be read");
            }
        }
    }

    /** The file goes once it is written down what it tells. */
    private void take(Path file) throws IOException {
        var told = read(file);
        if (told.isPresent()) {
            transaction.executeWithoutResult(status -> events.publishEvent(told.get()));
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private Optional<MailSettled> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try (var mail = Files.newInputStream(file)) {
            return DeliveryReport.read(mail).flatMap(this::settled);
        }
    }

    private Optional<MailSettled> settled(DeliveryReport report) {
        return numbers.concerned(report.number())
                .map(concerns -> new MailSettled(concerns, Ending.RETURNED, report.status(), clock.instant()));
    }
}
