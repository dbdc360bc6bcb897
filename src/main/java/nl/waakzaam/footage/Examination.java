// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.PostgresFiles.ToExamine;
import nl.waakzaam.footage.vault.ClamAv;
import nl.waakzaam.footage.vault.FootageDestroyed;
import nl.waakzaam.footage.vault.Place;
import nl.waakzaam.footage.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads each file that is complete once, from what lies on the disk: its checksum, whether that is what its sender reckoned,
 * and what the virus scanner says of it. One node at a time has a file, on lease. A file that cannot be read is looked at
 * again once the lease is over: a disk that was away for a moment destroys no evidence.
 */
@Component
class Examination {
    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    private static final Duration LEASE = Duration.ofMinutes(60);

    private final PostgresDossiers dossiers;
    private final PostgresFiles files;
    private final PostgresPieces pieces;
    private final PostgresSteps steps;
    private final FootageReceipts receipts;
    private final Vault vault;
    private final ClamAv scanner;
    private final FootageLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Examination(
            PostgresDossiers dossiers,
            PostgresFiles files,
            PostgresPieces pieces,
            PostgresSteps steps,
            FootageReceipts receipts,
            Vault vault,
            ClamAv scanner,
            FootageLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.pieces = pieces;
        this.steps = steps;
        this.receipts = receipts;
        this.vault = vault;
        this.scanner = scanner;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * All that wait, one after the other. At a fixed rate, which has a thread for each round: work with a fixed delay shares
     * one thread in the whole product, and mail would wait for the scan of a large file.
     */
    @Scheduled(initialDelay = 2_000, fixedRate = 2_000)
    public void round() {
        if (one.tryLock()) {
            try {
                all();
            } finally {
                one.unlock();
            }
        }
    }

    private void all() {
        for (var next = claim(); next.isPresent(); next = claim()) {
            examine(next.get());
        }
    }

    private Optional<ToExamine> claim() {
        return files.claim(clock.instant(), LEASE);
    }

    private void examine(ToExamine next) {
        var file = files.find(next.file()).orElseThrow();
        try {
            looked(file, next).ifPresent(found -> transaction.executeWithoutResult(status -> conclude(file, found)));
        } catch (FootageDestroyed meanwhile) {
            LOG.info("A file of which the key was destroyed is not looked at");
        }
    }

    /** Empty for what could not be read and is looked at again. */
    private Optional<Examined> looked(FootageFile file, ToExamine next) {
        var place = new Place(file.dossier(), file.id());
        var parts = pieces.of(file.id());
        try (var content = new DigestInputStream(vault.read(place, parts), sha256())) {
            vault.keepOnly(place, parts);
            var scan = scanner.scan(content, file.length());
            content.transferTo(OutputStream.nullOutputStream());
            return Optional.of(Examined.of(content.getMessageDigest().digest(), next.claimed(), scan));
        } catch (IOException unreadable) {
            LOG.warn(
                    "A file on the disk cannot be read: {}",
                    unreadable.getClass().getName());
            return isLookedAtAgain(file) ? Optional.of(Examined.damaged(null)) : Optional.empty();
        }
    }

    private boolean isLookedAtAgain(FootageFile file) {
        var completed = file.completedAt();
        return completed != null && completed.plus(LEASE).isBefore(clock.instant());
    }

    private void conclude(FootageFile file, Examined found) {
        var dossier = dossiers.hold(file.dossier());
        var now = clock.instant();
        if (!files.examined(file.id(), found, now)) {
            return;
        }
        var step = FootageStep.ofProduct(file.wanted(), now, "FILE_" + found.state());
        steps.add(dossier.id(), step.about(file.id()));
        log.byProduct(dossier.id(), Action.CHANGE, "bestand nazien: " + found.state());
        if (found.state() == State.INFECTED || found.state() == State.DAMAGED) {
            receipts.refuse(dossier, file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
