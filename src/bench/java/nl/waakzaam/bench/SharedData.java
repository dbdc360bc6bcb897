// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Open data that lie beside the source, in {@code shared/data}. */
final class SharedData {
    private SharedData() {}

    /** Refuses with {@link IllegalStateException} a file that is not there. */
    static Path file(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null
                && !Files.isRegularFile(folder.resolve("shared/data").resolve(name))) {
            folder = folder.getParent();
        }
        var file = folder.resolve("shared/data").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("does not lie beside the source: shared/data/" + name);
        }
        return file;
    }
}
