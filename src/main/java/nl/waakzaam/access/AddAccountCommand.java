// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.HashSet;
import java.util.Set;
import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an account, the first administrator's too, and prints its one-time password. */
@Command(name = "add account", description = "Makes an account and prints its one-time password.")
final class AddAccountCommand implements ProductCommand {
    @Option(names = "--login", required = true, description = "E-mail address or name to log in with.")
    private String login = "";

    @Option(names = "--name", required = true, description = "Name of the person.")
    private String name = "";

    @Option(names = "--organisation", required = true, description = "Where the person works.")
    private String organisation = "";

    @Option(names = "--role", required = true, description = "One or more of: ${COMPLETION-CANDIDATES}.")
    private Set<Role> roles = new HashSet<>();

    @Option(names = "--area", required = true, description = "NL, a police unit or a municipality; may be repeated.")
    private Set<String> area = new HashSet<>();

    @Override
    public int run(ApplicationContext product) {
        var password = product.getBean(Admissions.class).account(login, name, organisation, roles, area);
        System.out.println("One-time password: " + password);
        return 0;
    }
}
