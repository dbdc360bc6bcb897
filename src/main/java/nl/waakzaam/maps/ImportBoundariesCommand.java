// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.maps;

import java.io.IOException;
import java.nio.file.Path;
import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./waakzaam import boundaries FILE}: exit code 0 when all is in, 2 when the file cannot be read. */
@Command(
        name = "import boundaries",
        description = "Brings in where municipalities end, from a file of GeoJSON or TopoJSON, for maps.")
final class ImportBoundariesCommand implements ProductCommand {
    private static final int NOT_READABLE = 2;

    @Parameters(paramLabel = "FILE", description = "Shapes with a code such as GM0344, in degrees (WGS 84).")
    private Path file = Path.of("");

    @Override
    public int run(ApplicationContext product) {
        try {
            var many = product.getBean(Boundaries.class).bringIn(file);
            System.out.println("Brought in the boundaries of " + many + " municipalities.");
            return 0;
        } catch (IOException unreadable) {
            System.err.println("The file cannot be read. " + unreadable.getMessage());
            return NOT_READABLE;
        }
    }
}
