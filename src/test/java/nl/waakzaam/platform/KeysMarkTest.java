// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** A database knows with which keys it was begun. */
@ProductTest
class KeysMarkTest {
    private final Database database = new ExternalDatabase(TestDatabase.url(), "owner", "application");

    @TempDir
    Path other;

    @Test
    void takes_the_keys_it_was_begun_with(@Value("${waakzaam.keys}") Path keys) {
        assertThatNoException().isThrownBy(() -> KeysMark.check(database, keys));
    }

    @Test
    void refuses_no_keys_and_other_keys_and_says_what_to_do() {
        refuses();
        new Keys(other).random("installation.key");
        refuses();
    }

    private void refuses() {
        assertThatThrownBy(() -> KeysMark.check(database, other))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not hold the keys of this database")
                .hasMessageContaining("back-up")
                .hasMessageContaining("--keys DIR");
    }
}
