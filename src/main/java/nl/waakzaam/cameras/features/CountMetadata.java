// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.site.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a catalogue of open data needs to know of the counts, in the terms of DCAT-AP-NL 3.0. */
@Component
class CountMetadata {
    private static final String FILE = "/dcat/cameras.jsonld";

    private final String text;

    /** {@code waakzaam.open-data.publisher}: who publishes, as a URI of the register of organisations of the government. */
    CountMetadata(
            PublicAddress address,
            @Value("${waakzaam.open-data.publisher:}") String publisher,
            @Value("${waakzaam.contact-mail:beheer@waakzaam.example}") String mail) {
        text = read()
                .replace("{publisher}", publisher.isBlank() ? address.name() : publisher.strip())
                .replace("{address}", address.name())
                .replace("{mail}", mail);
    }

    byte[] bytes(Optional<Instant> made) {
        return text.replace("{modified}", made.orElse(Instant.EPOCH).toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static String read() {
        try (var file = Objects.requireNonNull(CountMetadata.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
