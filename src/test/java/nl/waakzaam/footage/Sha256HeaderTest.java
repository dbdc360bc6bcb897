// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Digests as RFC 9530 writes them. */
class Sha256HeaderTest {
    @Test
    void reads_what_it_writes_also_beside_others() {
        var digest = new byte[32];
        digest[0] = 7;
        var header = Sha256Header.of(digest);

        assertThat(Sha256Header.read(header)).hasValue(digest);
        assertThat(Sha256Header.read("sha-512=:AAAA:, " + header)).hasValue(digest);
        assertThat(Sha256Header.read("sha-512=:AAAA:")).isEmpty();
        assertThat(Sha256Header.read("sha-256=:%s:".formatted("=".repeat(44)))).isEmpty();
        assertThat(Sha256Header.read(null)).isEmpty();
    }
}
