// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Open data that lie beside the source; a test is passed over where they do not. */
final class SharedTables {
    private SharedTables() {}

    static Path file(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        var file = folder.resolve("shared/data").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "does not lie beside the source: shared/data/" + name);
        return file;
    }
}
