// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where an installation has its keys. */
class InstallationTest {
    @TempDir
    Path folder;

    @Test
    void keeps_its_keys_in_the_data_unless_told_otherwise() {
        assertThat(installation().keys()).isEqualTo(folder.resolve("data/keys"));
        assertThat(installation("--keys", folder.resolve("safe").toString()).keys())
                .isEqualTo(folder.resolve("safe"));
    }

    @Test
    void refuses_other_keys_than_those_that_its_data_were_closed_with() throws Exception {
        Files.writeString(installation().keys().resolve("secrets.key"), "00");

        var elsewhere = installation("--keys", folder.resolve("safe").toString());
        assertThatThrownBy(elsewhere::keys)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("move them to " + folder.resolve("safe"));
        assertThat(installation("--keys", folder.resolve("data/keys").toString())
                        .keys())
                .isEqualTo(folder.resolve("data/keys"));
    }

    private Installation installation(String... arguments) {
        var installation = new Installation();
        var line = new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(installation));
        line.parseArgs(Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
        return installation;
    }
}
