// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import nl.waakzaam.footage.vault.Scan.Why;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * ClamAV, asked over its socket ({@code waakzaam.footage.clamav}, such as {@code /run/clamav/clamd.ctl}). Its own
 * configuration must have {@code AlertExceedsMax yes}: else it calls clean what it did not look at. That is tried with each
 * file, by one that nobody looks into wholly ({@link Nested}), and not believed. What is larger than
 * {@code waakzaam.footage.clamav-largest}, which is the smallest of its {@code StreamMaxLength}, {@code MaxScanSize} and
 * {@code MaxFileSize}, is not sent.
 */
@Component
public class ClamAv {
    private final String socket;
    private final DataSize largest;
    private final Duration patience;

    ClamAv(
            @Value("${waakzaam.footage.clamav:}") String socket,
            @Value("${waakzaam.footage.clamav-largest:100MB}") DataSize largest,
            @Value("${waakzaam.footage.clamav-patience:PT10M}") Duration patience) {
        this.socket = socket.strip();
        this.largest = largest;
        this.patience = patience;
    }

    /**
     * Reads as much of the content as it needs.
     *
     * @throws IOException when the content cannot be read; a scanner that fails is an answer
     */
    public Scan scan(InputStream content, long length) throws IOException {
        if (socket.isEmpty()) {
            return new Scan.Not(Why.NO_SCANNER);
        }
        if (length > largest.toBytes()) {
            return new Scan.Not(Why.TOO_LARGE);
        }
        try {
            var version = ask(new Clamd.Version());
            return tellsWhatItSkips(version)
                    ? ClamAvReply.of(ask(new Clamd.Stream(content)), version)
                    : new Scan.Not(Why.SKIPS_UNSAID);
        } catch (ScannerAway away) {
            return new Scan.Not(Why.NO_ANSWER);
        }
    }

    private boolean tellsWhatItSkips(String version) throws IOException, ScannerAway {
        var nested = ask(new Clamd.Stream(new ByteArrayInputStream(Nested.archive())));
        return ClamAvReply.of(nested, version).equals(new Scan.Not(Why.NOT_WHOLLY));
    }

    private String ask(Clamd question) throws IOException, ScannerAway {
        return question.ask(socket, patience);
    }
}
