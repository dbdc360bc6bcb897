// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.Nullable;

/** The photos of one purchase: in the folder of the import file and in no other, and not more than a till may send. */
final class PhotosBeside {
    private final Path folder;
    private long room = 40_000_000;

    PhotosBeside(Path folder) {
        this.folder = folder;
    }

    /** Those named in one field, with a bar between; null when it names none. What is not there is told. */
    @Nullable
    List<byte[]> read(@Nullable String names, String path, List<Fault> faults) {
        if (names == null) {
            return null;
        }
        var photos = new ArrayList<byte[]>();
        for (var name : names.split("\\|", -1)) {
            find(name.strip())
                    .ifPresentOrElse(photos::add, () -> faults.add(new Fault(path, "purchases.import.photo")));
        }
        return photos;
    }

    private Optional<byte[]> find(String name) {
        try {
            var file = folder.resolve(name).normalize();
            var there = folder.equals(file.getParent()) && Files.isRegularFile(file);
            if (!there || Files.size(file) > Math.min(room, Photo.MOST_BYTES)) {
                return Optional.empty();
            }
            room -= Files.size(file);
            return Optional.of(Files.readAllBytes(file));
        } catch (InvalidPathException noName) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
