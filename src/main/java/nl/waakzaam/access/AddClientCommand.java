// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.HashSet;
import java.util.Set;
import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a machine client and prints its secret. */
@Command(name = "add client", description = "Makes a machine client and prints its secret.")
final class AddClientCommand implements ProductCommand {
    @Option(names = "--id", required = true, description = "Lower-case letters, digits and hyphens.")
    private String id = "";

    @Option(names = "--name", required = true, description = "Name of the system.")
    private String name = "";

    @Option(names = "--organisation", required = true, description = "Whose system it is.")
    private String organisation = "";

    @Option(names = "--scope", required = true, description = "What it may do; may be repeated.")
    private Set<String> scopes = new HashSet<>();

    @Option(names = "--source", description = "Source (bron) whose goods it may write; may be repeated.")
    private Set<String> sources = new HashSet<>();

    @Override
    public int run(ApplicationContext product) {
        var secret = product.getBean(Admissions.class).client(id, name, organisation, scopes, sources);
        System.out.println("Client secret: " + secret);
        return 0;
    }
}
