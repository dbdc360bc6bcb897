// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./waakzaam import territories FILE}: exit code 0 when all is in, 2 when the file is not right and nothing changed. */
@Command(
        name = "import territories",
        description = "Declares where municipalities went or lay, from a CSV file: whole,part,share,since,until.")
final class ImportTerritoriesCommand implements ProductCommand {
    private static final int NOT_RIGHT = 2;

    @Parameters(paramLabel = "FILE", description = "The file; it takes the place of the one before.")
    private Path file = Path.of("");

    @Override
    public int run(ApplicationContext product) throws IOException {
        if (!Files.isReadable(file)) {
            System.err.println("there is no file that can be read: " + file);
            return NOT_RIGHT;
        }
        var errors = product.getBean(TerritoryImport.class).take(file);
        errors.forEach(System.err::println);
        if (!errors.isEmpty()) {
            System.err.println("Nothing was changed.");
            return NOT_RIGHT;
        }
        return 0;
    }
}
