// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data a command works on: the two options that every command takes. */
final class Installation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:WAAKZAAM_DATA:-data}",
            description = "Folder with the data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            defaultValue = "${env:WAAKZAAM_KEYS}",
            description =
                    "Folder with the keys, best outside the data and its back-ups (default: keys in the data folder).")
    private @Nullable Path keys;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${sys:waakzaam.database:-${env:WAAKZAAM_DATABASE_URL}}",
            description = "PostgreSQL 15 or newer that runs elsewhere, such as"
                    + " jdbc:postgresql://host:5432/waakzaam?user=NAME&password=SECRET.")
    private @Nullable String database;

    DataFolder folder() {
        return DataFolder.at(data);
    }

    /**
     * Refuses another folder for keys than the one in the data that is in use, since whatever those keys closed would be
     * lost; another folder inside the data; and one that other users of the machine can look into.
     */
    Path keys() {
        var own = folder().keys();
        if (keys == null || keys.toString().isBlank()) {
            return KeysFolder.checked(own);
        }
        var chosen = keys.toAbsolutePath().normalize();
        if (!chosen.equals(own) && chosen.startsWith(folder().root())) {
            throw new StartRefused(
                    "The folder %s lies inside the data: a copy of the data would hold its keys.".formatted(chosen)
                            + " Choose a folder outside %s with --keys DIR.".formatted(folder().root()));
        }
        if (!chosen.equals(own) && !DataFolder.isEmpty(own)) {
            throw new StartRefused("The keys of this data lie in %s: move them to %s first.".formatted(own, chosen));
        }
        return KeysFolder.checked(chosen);
    }

    /** Whether whoever copies the data takes the keys along. */
    boolean keepsKeysInTheData() {
        return keys().startsWith(folder().root());
    }

    boolean isExternal() {
        return address().isPresent();
    }

    Database open(Consumer<String> progress) {
        return address()
                .<Database>map(address -> ExternalDatabase.open(address, folder(), System.getenv()))
                .orElseGet(() -> EmbeddedDatabase.open(folder(), progress));
    }

    private Optional<String> address() {
        return Optional.ofNullable(database).filter(url -> !url.isBlank());
    }
}
