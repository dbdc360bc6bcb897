// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    @Test
    void refuses_keys_inside_the_data_and_keys_that_others_can_look_into() throws Exception {
        var inside = installation("--keys", folder.resolve("data/postgres/keys").toString());
        assertThatThrownBy(inside::keys)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("lies inside the data")
                .hasMessageContaining("--keys DIR");

        var open = Files.createDirectory(
                folder.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
        var installation = installation("--keys", open.toString());
        assertThatThrownBy(installation::keys)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 700 " + open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
        assertThat(installation.keys()).isEqualTo(open);
        assertThat(installation.keepsKeysInTheData()).isFalse();
        assertThat(installation().keepsKeysInTheData()).isTrue();
    }

    private Installation installation(String... arguments) {
        var installation = new Installation();
        var line = new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(installation));
        line.parseArgs(Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
        return installation;
    }
}
