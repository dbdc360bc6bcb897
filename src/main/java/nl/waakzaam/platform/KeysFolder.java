// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of keys is for the product's own user only. */
final class KeysFolder {
    private KeysFolder() {}

    /** Refuses a folder that others may look into; one that is not there yet is made for the own user only. */
    static Path checked(Path folder) {
        try {
            if (Files.isDirectory(folder) && isOpenToOthers(folder)) {
                throw new StartRefused(
                        "Other users of this machine can look into the folder of keys: 'chmod 700 %s' first."
                                .formatted(folder));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        return !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                .endsWith("------");
    }
}
