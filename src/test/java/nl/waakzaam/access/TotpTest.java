// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the test values of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void gives_the_codes_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void accepts_the_codes_of_the_neighbouring_half_minutes_and_no_others() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now))
                .isPresent();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(90)), now))
                .isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void writes_the_key_in_base_32() {
        assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    }
}
